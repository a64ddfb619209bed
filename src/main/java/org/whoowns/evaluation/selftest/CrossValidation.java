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

/// Asks example questions as if nobody had written them (cross-validation).
///
/// They are dealt into rounds like cards, so that neighbours, which are often alike, come into different ones. In each
/// round a matcher learns without the questions of that round, and is asked them. To take one question away at a time
/// would be a learning each; to take away more only makes it harder.
public final class CrossValidation {

    private static final String STEP = "Asking unseen questions";

    private CrossValidation() {}

    /// What came of each question, in the order of the entries and of their questions.
    ///
    /// @param matcher of the whole knowledge
    /// @param rounds how many; where there are fewer questions than that, one is taken away at a time
    public static List<PhraseResult> of(Matcher matcher, int rounds, ProgressListener progress) {
        var questions = Phrase.allOf(matcher.knowledge())
                .filter(each -> each.source() == Evidence.Source.QUESTION)
                .toList();
        var dealt = IntStream.range(0, Math.min(rounds, questions.size()))
                .mapToObj(round -> each(round, rounds, questions))
                .toList();
        var asked = new ArrayList<List<PhraseResult>>();
        var done = 0;
        for (var round : dealt) {
            progress.at(STEP, done, questions.size());
            var before = done;
            asked.add(ask(round, matcher, (of, _) -> progress.at(STEP, before + of, questions.size())));
            done += round.size();
        }
        return IntStream.range(0, questions.size())
                .mapToObj(place -> asked.get(place % rounds).get(place / rounds))
                .toList();
    }

    private static List<Phrase> each(int round, int rounds, List<Phrase> questions) {
        return IntStream.iterate(round, place -> place < questions.size(), place -> place + rounds)
                .mapToObj(questions::get)
                .toList();
    }

    private static List<PhraseResult> ask(List<Phrase> round, Matcher matcher, ParallelMap.Counting progress) {
        var learnt = matcher.retrainedOn(without(round, matcher.knowledge()));
        return ParallelMap.map(round, each -> new PhraseResult(each, learnt.match(each.text())), progress);
    }

    private static KnowledgeBase without(List<Phrase> questions, KnowledgeBase knowledge) {
        Map<String, Set<String>> taken =
                questions.stream().collect(groupingBy(each -> each.entry().id(), mapping(Phrase::text, toSet())));
        return knowledge.withEntries(entry -> without(taken.getOrDefault(entry.id(), Set.of()), entry));
    }

    private static Entry without(Set<String> questions, Entry entry) {
        return entry.withQuestions(entry.questions().stream()
                .filter(each -> !questions.contains(each))
                .toList());
    }
}
