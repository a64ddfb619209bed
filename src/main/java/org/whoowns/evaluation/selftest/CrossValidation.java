package org.whoowns.evaluation.selftest;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.whoowns.evaluation.ParallelMap;
import org.whoowns.knowledge.Entry;
import org.whoowns.knowledge.KnowledgeBase;
import org.whoowns.knowledge.ProgressListener;
import org.whoowns.matching.Evidence;
import org.whoowns.matching.Matcher;
import org.whoowns.matching.Phrase;

/// K-fold cross-validation of the example questions.
///
/// Each fold is matched by a matcher trained without that fold's questions. Questions are assigned round-robin, so that
/// neighbours, which are often alike, end up in different folds. Leaving out one question at a time would need a
/// training run for each; larger folds only make the test harder.
public final class CrossValidation {

    private static final String STEP = "Asking unseen questions";

    private CrossValidation() {}

    /// Results in the order of the entries and their questions.
    ///
    /// @param folds the number of folds; with fewer questions, leave-one-out
    public static List<PhraseResult> of(Matcher matcher, int folds, ProgressListener progress) {
        var questions = Phrase.allOf(matcher.knowledge())
                .filter(each -> each.source() == Evidence.Source.QUESTION)
                .toList();
        var results = new ArrayList<List<PhraseResult>>();
        var done = 0;
        for (var first = 0; first < Math.min(folds, questions.size()); first++) {
            progress.at(STEP, done, questions.size());
            var before = done;
            var fold = IntStream.iterate(first, index -> index < questions.size(), index -> index + folds)
                    .mapToObj(questions::get)
                    .toList();
            var retrained = matcher.retrainedOn(without(fold, matcher.knowledge()));
            results.add(ParallelMap.map(
                    fold,
                    each -> new PhraseResult(each, retrained.match(each.text())),
                    matched -> progress.at(STEP, before + matched, questions.size())));
            done += fold.size();
        }
        return IntStream.range(0, questions.size())
                .mapToObj(index -> results.get(index % folds).get(index / folds))
                .toList();
    }

    private static KnowledgeBase without(List<Phrase> questions, KnowledgeBase knowledge) {
        Map<String, Set<String>> removed =
                questions.stream().collect(groupingBy(each -> each.entry().id(), mapping(Phrase::text, toSet())));
        return knowledge.withEntries(entry -> without(removed.getOrDefault(entry.id(), Set.of()), entry));
    }

    private static Entry without(Set<String> questions, Entry entry) {
        return entry.withQuestions(entry.questions().stream()
                .filter(each -> !questions.contains(each))
                .toList());
    }
}
