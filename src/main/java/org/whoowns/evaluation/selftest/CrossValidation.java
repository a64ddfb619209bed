package org.whoowns.evaluation.selftest;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.whoowns.evaluation.ParallelMap;
import org.whoowns.knowledge.Entry;
import org.whoowns.knowledge.KnowledgeBase;
import org.whoowns.knowledge.ProgressListener;
import org.whoowns.matching.Evidence;
import org.whoowns.matching.Matcher;
import org.whoowns.matching.Phrase;
import org.whoowns.matching.classifier.TrainingRound;

/// K-fold cross-validation of the example questions.
///
/// Each fold is matched by a matcher trained without that fold's questions. A question's fold depends on its words
/// alone, so that an edit changes few folds, and neighbours, which are often alike, end up in different ones.
/// Leaving out one question at a time would need a training run for each; larger folds only make the test harder.
public final class CrossValidation {

    private static final String STEP = "Asking unseen questions";

    private final Matcher matcher;
    private final int folds;
    private final @Nullable String name;
    private final ProgressListener progress;
    private final int steps;
    private int done;

    private CrossValidation(Matcher matcher, int folds, @Nullable String name, ProgressListener progress) {
        this.matcher = matcher;
        this.folds = folds;
        this.name = name;
        this.progress = progress;
        this.steps = folds * (matcher.knowledge().entries().size() + 1);
    }

    /// Results of all questions, in the order of the entries and their questions.
    ///
    /// @param folds the number of folds
    public static List<PhraseResult> of(Matcher matcher, int folds, ProgressListener progress) {
        return new CrossValidation(matcher, folds, null, progress).results(false);
    }

    /// Results of the questions that the classifier does not put into their own entry, which are few.
    ///
    /// @param name under which the state of each round is kept, so that the next run takes less time
    public static List<PhraseResult> ofDoubtful(Matcher matcher, int folds, String name, ProgressListener progress) {
        return new CrossValidation(matcher, folds, name, progress).results(true);
    }

    private List<PhraseResult> results(boolean onlyDoubtful) {
        var questions = Phrase.allOf(matcher.knowledge())
                .filter(each -> each.source() == Evidence.Source.QUESTION)
                .toList();
        var results = new HashMap<Phrase, PhraseResult>();
        arrive(0);
        for (var each = 0; each < folds; each++) {
            var fold = each;
            var left = questions.stream()
                    .filter(question -> fold(question) == fold)
                    .toList();
            if (!left.isEmpty()) {
                var round = new TrainingRound(name == null ? null : name + fold, this::step);
                var retrained = matcher.retrainedOn(without(left, matcher.knowledge()), round);
                ParallelMap.map(
                                left,
                                question -> onlyDoubtful && retrained.isClassified(question)
                                        ? Optional.<PhraseResult>empty()
                                        : Optional.of(new PhraseResult(question, retrained.match(question.text()))),
                                _ -> {})
                        .forEach(result -> result.ifPresent(found -> results.put(found.phrase(), found)));
            }
            arrive((fold + 1) * (steps / folds));
        }
        return questions.stream()
                .flatMap(each -> Stream.ofNullable(results.get(each)))
                .toList();
    }

    private int fold(Phrase question) {
        return Math.floorMod(question.text().hashCode(), folds);
    }

    private synchronized void step() {
        arrive(Math.min(done + 1, steps - 1));
    }

    private synchronized void arrive(int at) {
        done = at;
        progress.at(STEP, done, steps);
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
