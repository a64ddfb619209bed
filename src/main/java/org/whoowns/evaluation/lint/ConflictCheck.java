package org.whoowns.evaluation.lint;

import static java.util.Comparator.comparingDouble;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.whoowns.evaluation.selftest.PhraseResult;
import org.whoowns.knowledge.NameKey;
import org.whoowns.knowledge.files.SourceMap;
import org.whoowns.matching.Candidate;
import org.whoowns.matching.Evidence;
import org.whoowns.matching.Phrase;

/// Finds entries that compete for the same phrases, by the scores of the matcher.
///
/// A verbatim phrase always matches its own entry. So a name conflicts if another entry scores for it too; a question
/// conflicts if another entry would answer it without the question in the training data.
///
/// Not thread-safe.
final class ConflictCheck {

    /// Each fold costs one training run; five take about as long as a curator is willing to wait.
    static final int FOLDS = 5;

    /// Thresholds for the score (probability) of the other entry, for names and for questions.
    static final double CLOSE_NAME = 0.15;

    static final double STOLEN_QUESTION = 0.95;

    private final SourceMap sourceMap;
    private final Set<Set<String>> reported = new HashSet<>();

    ConflictCheck(SourceMap sourceMap) {
        this.sourceMap = sourceMap;
    }

    /// A finding about two entries.
    ///
    /// @param entries the id of the phrase's entry, then that of the other
    /// @param score of the other entry
    record Conflict(Finding finding, List<String> entries, double score) {

        /// One conflict of each two entries, the strongest first.
        static List<Conflict> strongest(Stream<Conflict> conflicts) {
            var strongest = new LinkedHashMap<List<String>, Conflict>();
            var others = new HashMap<List<String>, Integer>();
            conflicts.sorted(comparingDouble((Conflict each) -> -each.score())).forEach(each -> {
                var key = Stream.concat(
                                Stream.of(each.finding().kind().word()),
                                each.entries().stream().sorted())
                        .toList();
                others.merge(key, strongest.putIfAbsent(key, each) == null ? 0 : 1, Integer::sum);
            });
            return strongest.entrySet().stream()
                    .map(each -> each.getValue().with(others.getOrDefault(each.getKey(), 0)))
                    .toList();
        }

        private Conflict with(int others) {
            return others == 0
                    ? this
                    : new Conflict(
                            finding.with(" The same goes for " + others + " more of these two entries."),
                            entries,
                            score);
        }
    }

    /// @param result of a name asked verbatim, or of a question asked under cross-validation
    Optional<Conflict> of(PhraseResult result) {
        return result.phrase().source() == Evidence.Source.QUESTION ? ofQuestion(result) : ofName(result);
    }

    /// Reports each pair of names once, at the first of the two.
    private Optional<Conflict> ofName(PhraseResult result) {
        return result.competitor()
                .filter(each -> each.score() >= CLOSE_NAME && reported.add(pair(result.phrase(), each)))
                .map(other -> conflict(
                        Finding.Kind.CLOSE_NAME,
                        result.phrase(),
                        other,
                        "“" + result.phrase().text() + "” is close to " + describe(other)
                                + ". People who type one may mean the other; keep it in one of the two,"
                                + " or make it more distinct."));
    }

    private Optional<Conflict> ofQuestion(PhraseResult result) {
        return result.competitor()
                .filter(each -> result.isMisrouted() && each.score() >= STOLEN_QUESTION)
                .map(other -> conflict(
                        Finding.Kind.STEAL,
                        result.phrase(),
                        other,
                        "“" + result.phrase().text() + "” would lead to " + describe(other)
                                + " if it weren't listed here. Move it there if it belongs there;"
                                + " otherwise add more questions here that set this entry apart."));
    }

    private Conflict conflict(Finding.Kind kind, Phrase phrase, Candidate other, String sentence) {
        return new Conflict(
                new Finding(kind, sourceMap.ofPhrase(phrase.entry(), phrase.text()), sentence),
                List.of(phrase.entry().id(), other.entry().id()),
                other.score());
    }

    private static String describe(Candidate other) {
        return "“" + other.evidence().phrase() + "” of `" + other.entry().id() + "` ("
                + String.format(Locale.ROOT, "%.2f", other.score()) + ")";
    }

    private static Set<String> pair(Phrase phrase, Candidate other) {
        return new HashSet<>(
                List.of(NameKey.key(phrase.text()), NameKey.key(other.evidence().phrase())));
    }
}
