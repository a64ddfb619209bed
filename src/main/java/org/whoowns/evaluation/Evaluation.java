package org.whoowns.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.whoowns.knowledge.ProgressListener;

/// Graded answers to labelled questions.
public record Evaluation(List<GradedAnswer> answers) {

    public Evaluation {
        answers = List.copyOf(answers);
    }

    /// Asks all questions in sequence.
    public static Evaluation of(
            List<LabelledQuestion> questions,
            Function<LabelledQuestion, ObservedAnswer> answerer,
            ProgressListener progress) {
        var answers = new ArrayList<GradedAnswer>();
        for (var each : questions) {
            progress.at("Asking questions", answers.size(), questions.size());
            answers.add(GradedAnswer.of(each, answerer.apply(each)));
        }
        progress.at("Asking questions", answers.size(), questions.size());
        return new Evaluation(answers);
    }

    public GradeCounts counts() {
        return GradeCounts.of(answers);
    }

    /// Counts for the hard questions only.
    public GradeCounts hardCounts() {
        return GradeCounts.of(
                answers.stream().filter(each -> each.question().hard()).toList());
    }

    /// Counts for each part of the file, by its name; empty if it has no parts.
    public SequencedMap<String, GradeCounts> partCounts() {
        var parts = new TreeMap<String, List<GradedAnswer>>();
        answers.stream()
                .filter(each -> !each.question().part().isEmpty())
                .forEach(each -> parts.computeIfAbsent(each.question().part(), _ -> new ArrayList<>())
                        .add(each));
        var counts = new LinkedHashMap<String, GradeCounts>();
        parts.forEach((part, graded) -> counts.put(part, GradeCounts.of(graded)));
        return counts;
    }

    /// Answers that a curator should look at, in file order.
    public List<GradedAnswer> failures() {
        return answers.stream().filter(GradedAnswer::isFailure).toList();
    }
}
