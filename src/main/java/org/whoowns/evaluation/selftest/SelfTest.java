package org.whoowns.evaluation.selftest;

import java.util.List;
import java.util.function.Function;
import org.whoowns.evaluation.ParallelMap;
import org.whoowns.knowledge.KnowledgeBase;
import org.whoowns.knowledge.ProgressListener;
import org.whoowns.matching.Matcher;
import org.whoowns.matching.Phrase;

/// Self-test of a knowledge base: whether its phrases match their own entries, verbatim and under cross-validation, and
/// whether what is out of scope matches none.
///
/// @param own every title, alias and question, asked verbatim
/// @param unseen every question, asked of a matcher trained without it
/// @param outOfScope every question that no entry answers, asked verbatim
public record SelfTest(List<PhraseResult> own, List<PhraseResult> unseen, List<ScopeResult> outOfScope) {

    /// Each fold costs one training run, some seconds for the shipped knowledge, and leaves out 5 % of the questions.
    public static final int FOLDS = 20;

    public SelfTest {
        own = List.copyOf(own);
        unseen = List.copyOf(unseen);
        outOfScope = List.copyOf(outOfScope);
    }

    public static SelfTest of(
            KnowledgeBase knowledge, Function<KnowledgeBase, Matcher> training, ProgressListener progress) {
        var matcher = training.apply(knowledge);
        var phrases = Phrase.allOf(knowledge).toList();
        var own = ParallelMap.map(
                phrases,
                each -> new PhraseResult(each, matcher.match(each.text())),
                done -> progress.at("Asking every phrase", done, phrases.size()));
        var outOfScope = ParallelMap.map(
                knowledge.outOfScope(), each -> new ScopeResult(each, matcher.match(each.text())), _ -> {});
        return new SelfTest(own, CrossValidation.of(matcher, FOLDS, progress), outOfScope);
    }

    /// Phrases that do not match their own entry; there should be none.
    public List<PhraseResult> failed() {
        return own.stream().filter(each -> !each.isCorrect()).toList();
    }

    /// Questions that are out of scope, and yet lead to an entry; there should be none.
    public List<ScopeResult> strays() {
        return outOfScope.stream().filter(each -> !each.isCorrect()).toList();
    }

    public boolean passed() {
        return failed().isEmpty() && strays().isEmpty();
    }
}
