package org.whoowns.commands;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;
import org.whoowns.evaluation.Evaluation;
import org.whoowns.evaluation.Grade;
import org.whoowns.evaluation.GradeCounts;
import org.whoowns.evaluation.GradedAnswer;
import org.whoowns.evaluation.ObservedAnswer;

/// JSON output of `eval --json`.
///
/// @param hard omitted if the file does not grade questions by hardness
/// @param wentWrong questions with wrong answers, in the order of the file
record EvaluationJson(
        Figures all,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Figures hard,
        List<Failure> wentWrong) {

    /// @param inScope questions that have an answer
    /// @param none questions that have none
    record Figures(InScope inScope, OutOfScope none) {}

    record InScope(
            long total, long correct, long offered, long missed, long wrong, long ownersAsked, long ownersRight) {}

    record OutOfScope(
            long total,
            long right,
            long offered,
            @JsonProperty("false") long mistaken) {}

    record Failure(
            int line,
            String question,
            SequencedSet<String> accept,
            List<String> owner,
            String judgement,
            ObservedAnswer got) {}

    static EvaluationJson of(Evaluation evaluation, boolean graded) {
        return new EvaluationJson(
                figures(evaluation.counts()),
                graded ? figures(evaluation.hardCounts()) : null,
                evaluation.failures().stream().map(EvaluationJson::failure).toList());
    }

    private static Figures figures(GradeCounts counts) {
        return new Figures(
                new InScope(
                        counts.inScope(),
                        counts.count(Grade.CORRECT),
                        counts.count(Grade.OFFERED),
                        counts.count(Grade.MISSED),
                        counts.count(Grade.WRONG),
                        counts.ownersAsked(),
                        counts.ownersRight()),
                new OutOfScope(
                        counts.outOfScope(),
                        counts.count(Grade.ABSTAINED),
                        counts.count(Grade.FALSE_CHOICE),
                        counts.count(Grade.FALSE_ANSWER)));
    }

    private static Failure failure(GradedAnswer graded) {
        var question = graded.question();
        return new Failure(
                question.line(),
                question.question(),
                question.accepted(),
                question.owner().names(),
                graded.grade().word(),
                graded.observed());
    }
}
