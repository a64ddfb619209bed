package org.whoowns.answering;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.whoowns.knowledge.Framework;
import org.whoowns.knowledge.Owner;
import org.whoowns.knowledge.Provenance;
import org.whoowns.knowledge.Responsibility;
import org.whoowns.knowledge.Role;
import org.whoowns.matching.Evidence;

/// The lines that every door says alike. A line that does not apply is an empty string.
public final class Wording {

    /// One line of a comparison of frameworks.
    ///
    /// @param note empty where there is none
    public record Row(String view, String owner, String note) {}

    private Wording() {}

    /// The owner as people read it.
    public static String owner(Owner owner) {
        return switch (owner) {
            case Role role -> role.title();
            case Owner.Shared() -> Sentence.SHARED.text();
        };
    }

    /// Owner and title in one line.
    public static String headline(Responsibility responsibility) {
        return Sentence.HEADLINE.text(owner(responsibility.owner()), responsibility.title());
    }

    /// What the framework says of the owner, or that it is silent.
    public static String headline(Answer.FrameworkSays says) {
        var framework = says.framework().title();
        return says.view() == null
                ? Sentence.FRAMEWORK_SILENT.text(
                        framework, says.responsibility().title())
                : Sentence.FRAMEWORK_SAYS.text(
                        framework,
                        owner(says.view().owner()),
                        says.responsibility().title());
    }

    /// How sure the default view is of the owner, where that needs saying.
    public static String basis(Responsibility responsibility) {
        return switch (responsibility.basis()) {
            case EXPLICIT -> "";
            case IMPLIED -> Sentence.BASIS_IMPLIED.text();
            case COMMON_PRACTICE -> Sentence.BASIS_COMMON_PRACTICE.text();
        };
    }

    public static String handOver(Responsibility responsibility) {
        return responsibility.handOver() == null ? "" : Sentence.HAND_OVER.text(responsibility.handOver());
    }

    /// Who decides when people disagree; said to be open for what is shared without one.
    public static String tieBreak(Responsibility responsibility) {
        if (responsibility.tieBreak() != null) {
            return responsibility.tieBreak().equals(responsibility.owner())
                    ? ""
                    : Sentence.TIE_BREAK.text(responsibility.tieBreak().title());
        }
        return responsibility.owner() instanceof Owner.Shared ? Sentence.TIE_BREAK_UNKNOWN.text() : "";
    }

    public static String disagreement(Responsibility responsibility) {
        return responsibility.disagreement() == null ? "" : Sentence.DISAGREEMENT.text(responsibility.disagreement());
    }

    /// The quiet line under an answer: what matched, where it comes from, who keeps it, when it was reviewed.
    ///
    /// @param reviewed the day as the door shows it; empty where there is none
    public static String why(Provenance provenance, @Nullable Evidence evidence, String reviewed) {
        return Stream.of(
                        evidence == null ? "" : Sentence.WHY_MATCHED.text(evidence.phrase()),
                        provenance.sources().isEmpty()
                                ? ""
                                : Sentence.WHY_SOURCE.text(String.join(", ", provenance.sources())),
                        provenance.curator() == null ? "" : Sentence.WHY_CURATOR.text(provenance.curator()),
                        reviewed.isEmpty() ? "" : Sentence.WHY_REVIEWED.text(reviewed))
                .filter(part -> !part.isEmpty())
                .collect(joining(" · "));
    }

    /// The default view, then every framework that says something.
    public static List<Row> rows(Answer.FrameworksSay say) {
        var responsibility = say.responsibility();
        var rows = new ArrayList<Row>();
        rows.add(new Row(say.defaultView().title(), owner(responsibility.owner()), basis(responsibility)));
        responsibility
                .views()
                .forEach((framework, view) -> rows.add(new Row(
                        framework.title(),
                        owner(view.owner()),
                        Stream.of(
                                        view.note() == null ? "" : view.note(),
                                        view.inferred() ? Sentence.FRAMEWORK_INFERRED.text() : "")
                                .filter(part -> !part.isEmpty())
                                .collect(joining(" ")))));
        return rows;
    }

    /// Which frameworks say nothing.
    public static String silent(Answer.FrameworksSay say) {
        return say.silent().isEmpty()
                ? ""
                : Sentence.FRAMEWORKS_SILENT.text(
                        say.silent().stream().map(Framework::title).collect(joining(", ")));
    }

    /// A friendly word back.
    public static String reply(SmallTalk kind) {
        return switch (kind) {
            case GREETING -> Sentence.CHAT_GREETING.text();
            case WELLBEING -> Sentence.CHAT_WELLBEING.text();
            case THANKS -> Sentence.CHAT_THANKS.text();
            case GOODBYE -> Sentence.CHAT_GOODBYE.text();
            case PRAISE -> Sentence.CHAT_PRAISE.text();
            case COMPLAINT -> Sentence.CHAT_COMPLAINT.text();
            case IDENTITY -> Sentence.CHAT_IDENTITY.text();
            case ACKNOWLEDGEMENT -> Sentence.CHAT_ACKNOWLEDGEMENT.text();
        };
    }
}
