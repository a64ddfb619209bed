package org.whoowns.commands;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.whoowns.evaluation.selftest.MarginQuantiles;
import org.whoowns.evaluation.selftest.PhraseResult;
import org.whoowns.evaluation.selftest.SelfTest;

/// JSON output of `eval --self --json`.
///
/// @param rounds the number of cross-validation rounds
/// @param wentWrong phrases that do not match their entry, then unseen questions whose entry does not rank first
record SelfTestJson(Own own, Unseen unseen, int rounds, List<Failure> wentWrong) {

    record Own(long total, long home, MarginQuantiles margins) {}

    record Unseen(long total, long first, long withinReach, long home, long stolen, MarginQuantiles margins) {}

    /// @param thief the best-scoring other entry
    record Failure(
            String entry,
            String phrase,
            boolean unseen,
            double margin,
            @Nullable String thief) {}

    static SelfTestJson of(SelfTest test) {
        var unseen = test.unseen();
        var wrong = unseen.stream().filter(each -> !each.isFirst()).toList();
        return new SelfTestJson(
                new Own(test.own().size(), count(test.own(), PhraseResult::isCorrect), MarginQuantiles.of(test.own())),
                new Unseen(
                        unseen.size(),
                        count(unseen, PhraseResult::isFirst),
                        count(unseen, PhraseResult::isWithinReach),
                        count(unseen, PhraseResult::isCorrect),
                        count(unseen, PhraseResult::isMisrouted),
                        MarginQuantiles.of(unseen)),
                SelfTest.FOLDS,
                Stream.concat(
                                test.failed().stream().map(each -> failure(each, false)),
                                wrong.stream().map(each -> failure(each, true)))
                        .toList());
    }

    private static long count(List<PhraseResult> results, Predicate<PhraseResult> which) {
        return results.stream().filter(which).count();
    }

    private static Failure failure(PhraseResult result, boolean unseen) {
        return new Failure(
                result.phrase().entry().id(),
                result.phrase().text(),
                unseen,
                result.margin(),
                result.competitor().map(each -> each.entry().id()).orElse(null));
    }
}
