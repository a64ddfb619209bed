package org.whoowns.answering.text;

import static java.util.stream.Collectors.joining;
import static org.whoowns.answering.text.MessageCatalog.text;

import java.util.LinkedHashMap;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.whoowns.answering.Answer;
import org.whoowns.answering.LocalOwnership;
import org.whoowns.knowledge.Role;
import org.whoowns.teams.Ownership;

/// Parts of a short answer: the reason, both sides of the boundary, and one quiet line.
public final class ShortText {

    /// The owner's side, and the other one.
    private static final int SIDES = 2;

    private ShortText() {}

    /// One or two sentences that speak for the owner here; may be empty.
    public static String reason(Answer.Ownership answer) {
        return OwnershipText.overridesDefault(answer.responsibility(), answer.local())
                ? frameworkNote(answer)
                : Excerpt.reason(answer.responsibility().body()).text();
    }

    private static String frameworkNote(Answer.Ownership answer) {
        if (!(answer.local() instanceof LocalOwnership.Known(var ownership, var _, var _))
                || ownership.source() != Ownership.Source.FRAMEWORK
                || ownership.team() == null) {
            return "";
        }
        var id = ownership.team().framework();
        return answer.responsibility().positions().entrySet().stream()
                .filter(position -> position.getKey().id().equals(id))
                .map(position -> position.getValue().note())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
    }

    /// The owner's part and that of another role; none if the owner here is not the default's.
    public static SequencedMap<Role, String> sides(Answer.Ownership answer) {
        var sides = new LinkedHashMap<Role, String>();
        if (!OwnershipText.overridesDefault(answer.responsibility(), answer.local())) {
            parts(answer).entrySet().stream().limit(SIDES).forEach(part -> sides.put(part.getKey(), part.getValue()));
        }
        return sides;
    }

    /// Each role's part, the owner's first.
    public static SequencedMap<Role, String> parts(Answer.Ownership answer) {
        var owner = OwnershipText.owner(answer.responsibility(), answer.local());
        var parts = new LinkedHashMap<Role, String>();
        answer.responsibility().parts().forEach((role, part) -> {
            if (role.equals(owner)) {
                parts.putFirst(role, part);
            } else {
                parts.put(role, part);
            }
        });
        return parts;
    }

    /// Whether the answer is due for review, how well supported it is, and whether teams could not be looked up.
    public static String quietLine(Answer.Ownership answer) {
        return Stream.of(
                        overdue(answer.overdue()),
                        OwnershipText.basis(answer.responsibility(), answer.local()),
                        answer.local() instanceof LocalOwnership.Away ? text("here.away") : "")
                .filter(each -> !each.isEmpty())
                .collect(joining(" "));
    }

    public static String overdue(boolean overdue) {
        return overdue ? text("overdue") : "";
    }

    /// The heading of the reasons in a detailed answer; empty unless they speak for another role.
    public static String reasonsHeading(Answer.Ownership answer) {
        return OwnershipText.overridesDefault(answer.responsibility(), answer.local()) ? text("details.default") : "";
    }

    /// Whether a detailed answer has more to say.
    public static boolean hasDetails(Answer answer) {
        return switch (answer.plain()) {
            case Answer.Ownership _, Answer.Explanation _, Answer.FrameworkSays _ -> true;
            default -> false;
        };
    }
}
