package org.whoowns.commands.json;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.whoowns.evaluation.selftest.MarginQuantiles;
import org.whoowns.evaluation.selftest.PhraseResult;
import org.whoowns.evaluation.selftest.ScopeResult;
import org.whoowns.evaluation.selftest.SelfTest;
import org.whoowns.matching.Candidate;

/// JSON output of `eval --self --json`.
///
/// @param outOfScope questions that no entry answers
/// @param rounds the number of cross-validation rounds
/// @param wentWrong phrases that do not match their entry, those out of scope that match one, then unseen questions
/// whose entry does not rank first
public record SelfTestJson(Own own, Scope outOfScope, Unseen unseen, int rounds, List<Failure> wentWrong) {

    record Own(long total, long home, MarginQuantiles margins) {}

    record Scope(long total, long nowhere) {}

    record Unseen(long total, long first, long withinReach, long home, long stolen, MarginQuantiles margins) {}

    /// @param entry empty for what is out of scope
    /// @param thief the best-scoring other entry
    record Failure(
            String entry,
            String phrase,
            boolean unseen,
            double margin,
            @Nullable String thief) {}

    public static SelfTestJson of(SelfTest test) {
        var unseen = test.unseen();
        var wrong = unseen.stream().filter(each -> !each.isFirst()).toList();
        return new SelfTestJson(
                new Own(test.own().size(), count(test.own(), PhraseResult::isCorrect), MarginQuantiles.of(test.own())),
                new Scope(
                        test.outOfScope().size(),
                        test.outOfScope().size() - test.strays().size()),
                new Unseen(
                        unseen.size(),
                        count(unseen, PhraseResult::isFirst),
                        count(unseen, PhraseResult::isWithinReach),
                        count(unseen, PhraseResult::isCorrect),
                        count(unseen, PhraseResult::isMisrouted),
                        MarginQuantiles.of(unseen)),
                SelfTest.FOLDS,
                Stream.of(
                                test.failed().stream().map(each -> failure(each, false)),
                                test.strays().stream().map(SelfTestJson::stray),
                                wrong.stream().map(each -> failure(each, true)))
                        .flatMap(failures -> failures)
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

    private static Failure stray(ScopeResult result) {
        var best = result.match().candidates().stream().findFirst();
        return new Failure(
                "",
                result.question().text(),
                false,
                -best.map(Candidate::score).orElse(0.0),
                best.map(each -> each.entry().id()).orElse(null));
    }
}
