package org.whoowns.commands;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;
import org.whoowns.proving.Answered;
import org.whoowns.proving.Evaluation;
import org.whoowns.proving.Judged;
import org.whoowns.proving.Judgement;
import org.whoowns.proving.Tally;

/// An evaluation as `eval --json` prints it.
///
/// @param hard left out where the file does not say which questions are hard
/// @param wentWrong in the order of the file
record EvaluationData(
        Figures all,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Figures hard,
        List<Failure> wentWrong) {

    /// @param inScope the questions that have an answer
    /// @param none the questions that have none
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
            Answered got) {}

    static EvaluationData of(Evaluation evaluation, boolean graded) {
        return new EvaluationData(
                figures(evaluation.tally()),
                graded ? figures(evaluation.hard()) : null,
                evaluation.wentWrong().stream().map(EvaluationData::failure).toList());
    }

    private static Figures figures(Tally tally) {
        return new Figures(
                new InScope(
                        tally.inScope(),
                        tally.count(Judgement.CORRECT),
                        tally.count(Judgement.OFFERED),
                        tally.count(Judgement.MISSED),
                        tally.count(Judgement.WRONG),
                        tally.ownersAsked(),
                        tally.ownersRight()),
                new OutOfScope(
                        tally.outOfScope(),
                        tally.count(Judgement.RIGHT),
                        tally.count(Judgement.TEMPTED),
                        tally.count(Judgement.FALSE)));
    }

    private static Failure failure(Judged judged) {
        var labelled = judged.labelled();
        return new Failure(
                labelled.line(),
                labelled.question(),
                labelled.accepted(),
                labelled.owner().names(),
                judged.judgement().word(),
                judged.answered());
    }
}
