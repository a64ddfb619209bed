package org.whoowns.evaluation.selftest;

import java.util.List;
import java.util.function.Function;
import org.whoowns.evaluation.ParallelMap;
import org.whoowns.knowledge.KnowledgeBase;
import org.whoowns.knowledge.ProgressListener;
import org.whoowns.matching.Matcher;
import org.whoowns.matching.Phrase;

/// Whether the entries are found by what their curators wrote: word for word, and as if a question were new.
///
/// @param own every title, alias and question, asked word for word
/// @param unseen every question, asked of a matcher that learnt without it
public record SelfTest(List<PhraseResult> own, List<PhraseResult> unseen) {

    /// In how many rounds the unseen questions are asked. A learning each, of some seconds for the shipped knowledge;
    /// a twentieth of the questions is little to do without.
    public static final int ROUNDS = 20;

    public SelfTest {
        own = List.copyOf(own);
        unseen = List.copyOf(unseen);
    }

    /// @param matchers the matcher of a knowledge base
    public static SelfTest of(
            KnowledgeBase knowledge, Function<KnowledgeBase, Matcher> matchers, ProgressListener progress) {
        var matcher = matchers.apply(knowledge);
        var own = ParallelMap.map(
                Phrase.allOf(knowledge).toList(),
                each -> new PhraseResult(each, matcher.match(each.text())),
                (done, all) -> progress.at("Asking every phrase", done, all));
        return new SelfTest(own, CrossValidation.of(matcher, ROUNDS, progress));
    }

    /// The phrases that do not lead to their entry; there should be none.
    public List<PhraseResult> failed() {
        return own.stream().filter(each -> !each.isCorrect()).toList();
    }

    /// Whether every phrase leads to its entry.
    public boolean holds() {
        return failed().isEmpty();
    }
}
