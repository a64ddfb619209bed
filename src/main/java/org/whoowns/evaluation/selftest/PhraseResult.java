package org.whoowns.evaluation.selftest;

import java.util.Optional;
import org.whoowns.matching.Candidate;
import org.whoowns.matching.Match;
import org.whoowns.matching.Phrase;

/// Match of a phrase from the knowledge base, compared with the entry it belongs to.
public record PhraseResult(Phrase phrase, Match match) {

    /// Whether the match is confident and right.
    public boolean isCorrect() {
        return match instanceof Match.Confident(var best, var _) && isOwn(best);
    }

    /// Whether its own entry ranks first, confident or not.
    public boolean isFirst() {
        return match.candidates().stream().findFirst().filter(this::isOwn).isPresent();
    }

    /// Whether its own entry ranks first or is among the choices.
    public boolean isWithinReach() {
        return isFirst()
                || (match instanceof Match.Ambiguous(var choices, var _)
                        && choices.stream().anyMatch(this::isOwn));
    }

    /// The best-scoring other entry.
    public Optional<Candidate> competitor() {
        return match.candidates().stream().filter(each -> !isOwn(each)).findFirst();
    }

    /// Whether the match is confident and wrong.
    public boolean isMisrouted() {
        return match instanceof Match.Confident(var best, var _) && !isOwn(best);
    }

    /// Score of its own entry minus the best score of any other, from -1 to 1.
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
