package org.whoowns.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.whoowns.knowledge.ProgressListener;

/// Graded answers to labelled questions.
public record Evaluation(List<GradedAnswer> answers) {

    public Evaluation {
        answers = List.copyOf(answers);
    }

    /// Asks all questions in sequence.
    public static Evaluation of(
            List<LabelledQuestion> questions, Function<String, ObservedAnswer> answerer, ProgressListener progress) {
        var answers = new ArrayList<GradedAnswer>();
        for (var each : questions) {
            progress.at("Asking questions", answers.size(), questions.size());
            answers.add(GradedAnswer.of(each, answerer.apply(each.question())));
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

    /// Answers that a curator should look at, in file order.
    public List<GradedAnswer> failures() {
        return answers.stream().filter(GradedAnswer::isFailure).toList();
    }
}
