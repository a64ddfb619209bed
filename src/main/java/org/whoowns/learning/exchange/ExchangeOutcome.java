package org.whoowns.learning.exchange;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whoowns.answering.parsing.Ask;
import org.whoowns.knowledge.Entry;
import org.whoowns.matching.Candidate;
import org.whoowns.matching.Match;

/// Outcome of a question about the knowledge.
///
/// @param entry id of the entry that answered, or of the likeliest one
/// @param nearest ids of the nearest entries, best first
/// @param score of the best candidate, from 0 to 1
record ExchangeOutcome(ExchangeVerdict verdict, @Nullable String entry, List<String> nearest, double score) {

    /// A folder may have longer ids; questions about them are kept without.
    private static final int MAX_ID = 200;

    /// @return null for commands, small talk and questions about people
    static @Nullable ExchangeOutcome of(Ask ask, Match match) {
        return switch (ask) {
            case Ask.AboutEntry(var entry, var _) -> confident(entry, match);
            case Ask.FrameworkView view -> confident(view.responsibility(), match);
            case Ask.CompareFrameworks compare -> confident(compare.responsibility(), match);
            case Ask.CompareRoles(var _, var evidence) -> evidence == null ? null : confident(match);
            case Ask.RoleOverview(var _, var _, var evidence) -> evidence == null ? null : confident(match);
            case Ask.Choice(var choices, var _) -> likeliest(ExchangeVerdict.AMBIGUOUS, choices);
            case Ask.NothingKnown(var nearest, var _) -> likeliest(ExchangeVerdict.UNKNOWN, nearest);
            case Ask.Several _, Ask.HoldersOf _, Ask.HeldBy _, Ask.PrivateReport _ -> null;
            case Ask.Catalogue _, Ask.Help _, Ask.Chat _, Ask.BotCommand _ -> null;
            case Ask.SuggestedCommand _, Ask.UnknownName _ -> null;
        };
    }

    private static ExchangeOutcome confident(Entry entry, Match match) {
        return outcome(ExchangeVerdict.CONFIDENT, entry.id(), match.candidates());
    }

    private static ExchangeOutcome confident(Match match) {
        return likeliest(ExchangeVerdict.CONFIDENT, match.candidates());
    }

    private static ExchangeOutcome likeliest(ExchangeVerdict verdict, List<Candidate> candidates) {
        var entry = candidates.isEmpty() ? null : candidates.getFirst().entry().id();
        return outcome(verdict, entry, candidates);
    }

    private static ExchangeOutcome outcome(
            ExchangeVerdict verdict, @Nullable String entry, List<Candidate> candidates) {
        var nearest = candidates.stream()
                .map(candidate -> candidate.entry().id())
                .filter(ExchangeOutcome::fits)
                .toList();
        var certain = entry == null ? 0 : 1;
        var score = candidates.isEmpty() ? certain : candidates.getFirst().score();
        return new ExchangeOutcome(verdict, entry == null || !fits(entry) ? null : entry, nearest, score);
    }

    private static boolean fits(String id) {
        return id.length() <= MAX_ID;
    }
}
