package org.whoowns.evaluation.selftest;

import org.whoowns.knowledge.scope.OutOfScopeQuestion;
import org.whoowns.matching.Match;

/// Match of a question that is out of scope.
public record ScopeResult(OutOfScopeQuestion question, Match match) {

    /// Whether no entry is offered as its answer.
    public boolean isCorrect() {
        return match instanceof Match.Unknown;
    }
}
