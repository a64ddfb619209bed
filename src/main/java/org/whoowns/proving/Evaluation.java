package org.whoowns.proving;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.whoowns.knowledge.Progress;

/// How well labelled questions were answered.
public record Evaluation(List<Judged> judged) {

    public Evaluation {
        judged = List.copyOf(judged);
    }

    /// Asks all questions, one after the other.
    public static Evaluation of(List<Labelled> questions, Function<String, Answered> asking, Progress progress) {
        var judged = new ArrayList<Judged>();
        for (var each : questions) {
            progress.at("Asking questions", judged.size(), questions.size());
            judged.add(Judged.of(each, asking.apply(each.question())));
        }
        progress.at("Asking questions", judged.size(), questions.size());
        return new Evaluation(judged);
    }

    public Tally tally() {
        return Tally.of(judged);
    }

    /// Of the questions alone whose labels are beyond debate.
    public Tally hard() {
        return Tally.of(judged.stream().filter(each -> each.labelled().hard()).toList());
    }

    /// What a curator would want to see, in the order of the file.
    public List<Judged> wentWrong() {
        return judged.stream().filter(Judged::wentWrong).toList();
    }
}
