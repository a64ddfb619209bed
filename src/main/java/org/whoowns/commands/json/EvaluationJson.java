package org.whoowns.commands.json;

import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;
import org.whoowns.evaluation.Evaluation;
import org.whoowns.evaluation.Grade;
import org.whoowns.evaluation.GradeCounts;
import org.whoowns.evaluation.GradedAnswer;
import org.whoowns.evaluation.ObservedAnswer;

/// JSON output of `eval --json`.
///
/// @param parts figures of each part, if the file has a column `part`
/// @param hard omitted if the file does not grade questions by hardness
/// @param wentWrong questions with wrong answers, in the order of the file
public record EvaluationJson(
        Figures all,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Figures hard,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, Figures> parts,
        List<Failure> wentWrong) {

    /// @param inScope questions that have an answer
    /// @param none questions that have none
    /// @param facets what else the file has labels for, by the name of its column
    record Figures(InScope inScope, OutOfScope none, Map<String, GradeCounts.Share> facets) {}

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

    public static EvaluationJson of(Evaluation evaluation, boolean graded) {
        return new EvaluationJson(
                figures(evaluation.counts()),
                graded ? figures(evaluation.hardCounts()) : null,
                parts(evaluation),
                evaluation.failures().stream().map(EvaluationJson::failure).toList());
    }

    private static Map<String, Figures> parts(Evaluation evaluation) {
        var parts = new LinkedHashMap<String, Figures>();
        evaluation.partCounts().forEach((part, counts) -> parts.put(part, figures(counts)));
        return parts;
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
                        counts.count(Grade.FALSE_ANSWER)),
                counts.facets().entrySet().stream()
                        .collect(toMap(facet -> facet.getKey().column(), Map.Entry::getValue)));
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
