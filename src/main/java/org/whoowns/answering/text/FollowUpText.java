package org.whoowns.answering.text;

import static java.util.stream.Collectors.joining;
import static org.whoowns.answering.text.MessageCatalog.text;

import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.whoowns.answering.Answer;
import org.whoowns.answering.LocalOwnership;
import org.whoowns.answering.context.TeamVisibility;
import org.whoowns.answering.conversation.FollowUp;
import org.whoowns.knowledge.Entry;
import org.whoowns.knowledge.Responsibility;

/// Sentences of the answers to follow-ups.
public final class FollowUpText {

    private FollowUpText() {}

    /// The whole answer as plain text.
    static String of(Answer.Continued continued) {
        var answer = continued.answer();
        return switch (continued.followUp()) {
            case FollowUp.Plain.SOURCE ->
                entry(answer).map(FollowUpText::sources).orElseGet(() -> AnswerText.of(answer));
            case FollowUp.Plain.CHANGE -> change(answer);
            case FollowUp.Plain.SHARE -> text("follow.up.share");
            default ->
                Stream.of(lead(continued), AnswerText.of(answer))
                        .filter(part -> !part.isEmpty())
                        .collect(joining("\n\n"));
        };
    }

    /// What is missing, and what to do next.
    public static String of(Answer.NothingBefore nothing) {
        var missing = switch (nothing.followUp()) {
            case FollowUp.Pick _ -> text("follow.up.nothing.choice");
            case FollowUp.Plain.OTHER, FollowUp.Plain.BACK -> text("follow.up.nothing.choice");
            case FollowUp.Plain.SHARE -> text("follow.up.nothing.share");
            case FollowUp.Plain.CHANGE -> text("follow.up.nothing.change");
            default ->
                nothing.example() == null
                        ? text("follow.up.nothing.at.all")
                        : text("follow.up.nothing", nothing.example());
        };
        return missing + " " + text("follow.up.remembers");
    }

    /// The sentence above the answer; empty for none.
    public static String lead(Answer.Continued continued) {
        return switch (continued.followUp()) {
            case FollowUp.UnknownTeam(var name, @Nullable String similar) ->
                similar == null ? text("follow.up.unknown.team", name) : text("follow.up.similar.team", name, similar);
            case FollowUp.UnknownFramework(var name) -> text("follow.up.unknown.framework", name);
            case FollowUp.Plain.PERSON -> isWithoutTeam(continued.answer()) ? text("people.no.team") : "";
            default -> "";
        };
    }

    private static boolean isWithoutTeam(Answer answer) {
        return answer.plain() instanceof Answer.Ownership(var _, var local, var _, var _, var _)
                && switch (local) {
                    case LocalOwnership.Known(var ownership, var candidates, var _) ->
                        ownership.team() == null && candidates.isEmpty();
                    case LocalOwnership.Nothing() -> true;
                    case LocalOwnership.Withheld(var why) -> why != TeamVisibility.SHARED_PLACE;
                    case LocalOwnership.Away() -> false;
                };
    }

    /// How to record what the team does differently.
    public static String change(Answer answer) {
        if (!(answer.plain() instanceof Answer.Ownership(var responsibility, var local, var _, var _, var _))) {
            return text(
                    "follow.up.change.topic", entry(answer).map(Entry::title).orElse(""));
        }
        return switch (local) {
            case LocalOwnership.Away() -> text("unavailable");
            case LocalOwnership.Nothing(), LocalOwnership.Withheld(var _) ->
                text("follow.up.change.elsewhere", responsibility.title());
            case LocalOwnership.Known(var _, var candidates, var _)
            when !candidates.isEmpty() ->
                text("follow.up.change.which.team", candidates.size(), responsibility.title());
            case LocalOwnership.Known(var ownership, var _, var _) -> {
                var team = ownership.team();
                yield team == null
                        ? text("follow.up.change.set.up", responsibility.title())
                        : text(
                                "follow.up.change",
                                responsibility.title(),
                                team.name().text());
            }
        };
    }

    /// Where an entry comes from.
    private static String sources(Entry entry) {
        return Stream.of(source(entry), basis(entry), AnswerText.why(entry.provenance(), null))
                .filter(part -> !part.isEmpty())
                .collect(joining("\n\n"));
    }

    /// The heading over the sources of an entry, or that there are none.
    public static String source(Entry entry) {
        return entry.provenance().sources().isEmpty()
                ? text("follow.up.source.none", entry.title())
                : text("follow.up.source", entry.title());
    }

    /// How certain the sources are.
    public static String basis(Entry entry) {
        return entry instanceof Responsibility responsibility ? AnswerMessages.basis(responsibility) : "";
    }

    /// The entry that an answer is about.
    public static Optional<Entry> entry(Answer answer) {
        return switch (answer.plain()) {
            case Answer.Ownership ownership -> Optional.of(ownership.responsibility());
            case Answer.Explanation explanation -> Optional.of(explanation.topic());
            case Answer.RoleProfile profile -> Optional.ofNullable(profile.overview());
            case Answer.Comparison comparison -> Optional.of(comparison.comparison());
            case Answer.FrameworkSays says -> Optional.of(says.responsibility());
            case Answer.FrameworksSay say -> Optional.of(say.responsibility());
            default -> Optional.empty();
        };
    }
}
