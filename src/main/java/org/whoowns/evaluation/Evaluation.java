package org.whoowns.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.whoowns.knowledge.ProgressListener;

/// How well labelled questions were answered.
public record Evaluation(List<GradedAnswer> judged) {

    public Evaluation {
        judged = List.copyOf(judged);
    }

    /// Asks all questions, one after the other.
    public static Evaluation of(
            List<LabelledQuestion> questions, Function<String, ObservedAnswer> asking, ProgressListener progress) {
        var judged = new ArrayList<GradedAnswer>();
        for (var each : questions) {
            progress.at("Asking questions", judged.size(), questions.size());
            judged.add(GradedAnswer.of(each, asking.apply(each.question())));
        }
        progress.at("Asking questions", judged.size(), questions.size());
        return new Evaluation(judged);
    }

    public GradeCounts tally() {
        return GradeCounts.of(judged);
    }

    /// Of the questions alone whose labels are beyond debate.
    public GradeCounts hard() {
        return GradeCounts.of(
                judged.stream().filter(each -> each.question().hard()).toList());
    }

    /// What a curator would want to see, in the order of the file.
    public List<GradedAnswer> wentWrong() {
        return judged.stream().filter(GradedAnswer::wentWrong).toList();
    }
}
