package org.whoowns.matching;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.concurrent.atomic.AtomicLong;
import org.whoowns.evaluation.Evaluation;
import org.whoowns.evaluation.Grade;
import org.whoowns.evaluation.LabelledQuestion;
import org.whoowns.evaluation.ObservedAnswer;
import org.whoowns.evaluation.OwnerLabel;
import org.whoowns.knowledge.ProgressListener;

/// Labelled questions of an ablation.
///
/// @param questions without an accepted entry if out of scope
record AblationSet(String name, List<LabelledQuestion> questions) {

    /// Shares from 0 to 1.
    ///
    /// @param first in-scope questions whose entry is ranked first
    /// @param correct in-scope questions answered with their entry
    /// @param wrong in-scope questions answered with another entry or offered a choice without theirs
    /// @param falsely out-of-scope questions answered with an entry
    record Figures(double first, double correct, double wrong, double falsely) {}

    static LabelledQuestion question(String text, SequencedSet<String> accepted) {
        return new LabelledQuestion(1, text, accepted, OwnerLabel.NONE, false);
    }

    Figures of(Matcher matcher) {
        var first = new AtomicLong();
        var judged = questions.parallelStream()
                .flatMap(each -> {
                    var match = matcher.match(each.question());
                    first.addAndGet(match.candidates().stream()
                            .limit(1)
                            .filter(best ->
                                    each.accepted().contains(best.entry().id()))
                            .count());
                    return Evaluation.of(List.of(each), _ -> answered(match), ProgressListener.NONE).answers().stream();
                })
                .toList();
        var counts = new Evaluation(judged).counts();
        return new Figures(
                share(first.get(), counts.inScope()),
                share(counts.count(Grade.CORRECT), counts.inScope()),
                share(counts.count(Grade.WRONG), counts.inScope()),
                share(counts.count(Grade.FALSE_ANSWER), counts.outOfScope()));
    }

    private static double share(long part, long whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }

    private static ObservedAnswer answered(Match match) {
        return switch (match) {
            case Match.Confident(var best, var _) ->
                new ObservedAnswer(
                        ObservedAnswer.Verdict.CONFIDENT, "entry", best.entry().id(), null, List.of(), best.score());
            case Match.Ambiguous(var choices, var _) ->
                new ObservedAnswer(
                        ObservedAnswer.Verdict.AMBIGUOUS,
                        "choice",
                        null,
                        null,
                        choices.stream().map(each -> each.entry().id()).toList(),
                        0);
            case Match.Unknown _ ->
                new ObservedAnswer(ObservedAnswer.Verdict.UNKNOWN, "unknown", null, null, List.of(), 0);
        };
    }

    static SequencedSet<String> only(String id) {
        return new LinkedHashSet<>(List.of(id));
    }
}
