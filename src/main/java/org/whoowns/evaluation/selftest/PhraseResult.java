package org.whoowns.evaluation.selftest;

import java.util.Optional;
import org.whoowns.matching.Candidate;
import org.whoowns.matching.Match;
import org.whoowns.matching.Phrase;

/// What came of asking an entry's own phrase.
public record PhraseResult(Phrase phrase, Match match) {

    /// Whether it leads to its entry.
    public boolean isCorrect() {
        return match instanceof Match.Confident(var best, var _) && isOwn(best);
    }

    /// Whether its entry comes first, be it sure or not.
    public boolean isFirst() {
        return match.candidates().stream().findFirst().filter(this::isOwn).isPresent();
    }

    /// Whether its entry comes first or is among the choices.
    public boolean isWithinReach() {
        return isFirst()
                || (match instanceof Match.Ambiguous(var choices, var _)
                        && choices.stream().anyMatch(this::isOwn));
    }

    /// The other entry that speaks up most for the phrase, if any does.
    public Optional<Candidate> competitor() {
        return match.candidates().stream().filter(each -> !isOwn(each)).findFirst();
    }

    /// Whether the phrase leads to another entry.
    public boolean isMisrouted() {
        return match instanceof Match.Confident(var best, var _) && !isOwn(best);
    }

    /// The score of its entry above that of any other one, from -1 to 1.
    public double margin() {
        var own = match.candidates().stream()
                .filter(this::isOwn)
                .mapToDouble(Candidate::score)
                .findFirst()
                .orElse(0);
        return own - competitor().map(Candidate::score).orElse(0.0);
    }

    private boolean isOwn(Candidate candidate) {
        return candidate.entry().id().equals(phrase.entry().id());
    }
}
