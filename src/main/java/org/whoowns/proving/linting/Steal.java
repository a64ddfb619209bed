package org.whoowns.proving.linting;

import java.util.Optional;
import org.whoowns.knowledge.Entry;
import org.whoowns.matching.Candidate;
import org.whoowns.matching.Match;
import org.whoowns.proving.OwnPhrase;

/// How near another entry comes to taking an entry's own phrase.
///
/// @param thief the other entry that speaks up most for it
/// @param lead the entry's own score above the thief's; negative where the thief is ahead
public record Steal(OwnPhrase phrase, Candidate thief, double lead) {

    /// @param match the verdict on the phrase
    /// @return nothing where no other entry speaks up at all
    public static Optional<Steal> of(OwnPhrase phrase, Match match) {
        return match.candidates().stream()
                .filter(each -> !isOf(phrase.entry(), each))
                .findFirst()
                .map(thief -> new Steal(phrase, thief, own(phrase.entry(), match) - thief.score()));
    }

    private static double own(Entry entry, Match match) {
        if (match instanceof Match.Confident(var best, var _) && isOf(entry, best)) {
            return best.score();
        }
        return match.candidates().stream()
                .filter(each -> isOf(entry, each))
                .mapToDouble(Candidate::score)
                .findFirst()
                .orElse(0);
    }

    private static boolean isOf(Entry entry, Candidate candidate) {
        return candidate.entry().id().equals(entry.id());
    }
}
