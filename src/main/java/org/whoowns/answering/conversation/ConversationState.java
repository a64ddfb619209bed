package org.whoowns.answering.conversation;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.whoowns.answering.parsing.Ask;
import org.whoowns.answering.parsing.FrameworkMention;
import org.whoowns.knowledge.Entry;
import org.whoowns.knowledge.Framework;
import org.whoowns.matching.Candidate;
import org.whoowns.matching.Match;

/// What the last answer of a conversation was about, by ids. It holds no words that anybody typed.
///
/// @param entry null if there was only a choice
/// @param framework whose view it was, or [#ALL_FRAMEWORKS]; null for the default view
/// @param team null for none
/// @param choices the entries that were offered; kept after a pick, so that one can go back
public record ConversationState(
        @Nullable String entry,
        @Nullable String framework,
        @Nullable String team,
        List<String> choices) {

    public static final String ALL_FRAMEWORKS = "*";

    public ConversationState {
        choices = List.copyOf(choices);
    }

    /// The state after an answer; empty if nothing can refer to it, so that an earlier answer stays in mind.
    ///
    /// @param before the state that the question referred to
    /// @param team the id of the team of the answer
    public static Optional<ConversationState> after(
            @Nullable ConversationState before, Ask ask, @Nullable String team) {
        return switch (ask) {
            case Ask.AboutEntry(var entry, var _) -> about(before, entry.id(), null, team);
            case Ask.RoleOverview(var role, var framework, var _) ->
                Optional.ofNullable(role.topic()).flatMap(topic -> about(before, topic, id(framework), team));
            case Ask.CompareRoles(var comparison, var _) -> about(before, comparison.id(), null, team);
            case Ask.FrameworkView(var responsibility, var framework, var _) ->
                about(before, responsibility.id(), framework.id(), team);
            case Ask.CompareFrameworks(var responsibility, var _) ->
                about(before, responsibility.id(), ALL_FRAMEWORKS, team);
            case Ask.Choice(var choices, var mention) -> choice(choices, framework(mention), team);
            // which of several answers a follow-up means has to be asked
            case Ask.Several(var parts, var _) ->
                choice(
                        parts.stream()
                                .map(part -> part.match().candidates().getFirst())
                                .toList(),
                        null,
                        team);
            case Ask.NothingKnown(var _, Match.OtherKind(var _, Entry related)) ->
                about(before, related.id(), null, team);
            case Ask.NothingKnown(var _, Match.OtherLanguage _) -> Optional.empty();
            case Ask.NothingKnown(var nearest, var _) ->
                nearest.isEmpty() ? Optional.empty() : choice(nearest, null, team);
            case Ask.HoldersOf _, Ask.HeldBy _, Ask.PrivateReport _ -> Optional.empty();
            case Ask.Catalogue _, Ask.Help _, Ask.Chat _ -> Optional.empty();
            case Ask.BotCommand _, Ask.SuggestedCommand _, Ask.UnknownName _ -> Optional.empty();
        };
    }

    private static Optional<ConversationState> about(
            @Nullable ConversationState before, String entry, @Nullable String framework, @Nullable String team) {
        var choices = before != null && before.choices().contains(entry) ? before.choices() : List.<String>of();
        return Optional.of(new ConversationState(entry, framework, team, choices));
    }

    private static Optional<ConversationState> choice(
            List<Candidate> choices, @Nullable String framework, @Nullable String team) {
        var ids = choices.stream().map(each -> each.entry().id()).toList();
        return Optional.of(new ConversationState(null, framework, team, ids));
    }

    private static @Nullable String framework(FrameworkMention mention) {
        return switch (mention) {
            case FrameworkMention.None() -> null;
            case FrameworkMention.One(var framework) -> framework.id();
            case FrameworkMention.Several() -> ALL_FRAMEWORKS;
        };
    }

    private static @Nullable String id(@Nullable Framework framework) {
        return framework == null ? null : framework.id();
    }
}
