package org.whoowns.evaluation.lint;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
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
    ///
    /// Set so that the shipped knowledge gives some dozens of warnings, as many as a curator can review.
    static final double CLOSE_NAME = 0.15;

    static final double STOLEN_QUESTION = 0.95;

    private final SourceMap sourceMap;
    private final Set<Set<String>> reported = new HashSet<>();

    ConflictCheck(SourceMap sourceMap) {
        this.sourceMap = sourceMap;
    }

    /// @param result of a name asked verbatim, or of a question asked under cross-validation
    Optional<Finding> of(PhraseResult result) {
        return result.phrase().source() == Evidence.Source.QUESTION ? ofQuestion(result) : ofName(result);
    }

    /// Reports each pair of names once, at the first of the two.
    private Optional<Finding> ofName(PhraseResult result) {
        return result.competitor()
                .filter(each -> each.score() >= CLOSE_NAME && reported.add(pair(result.phrase(), each)))
                .map(other -> finding(
                        Finding.Kind.CLOSE_NAME,
                        result.phrase(),
                        "“" + result.phrase().text() + "” is close to " + describe(other)
                                + ". People who type one may mean the other; keep it in one of the two,"
                                + " or make it more distinct."));
    }

    private Optional<Finding> ofQuestion(PhraseResult result) {
        return result.competitor()
                .filter(each -> result.isMisrouted() && each.score() >= STOLEN_QUESTION)
                .map(other -> finding(
                        Finding.Kind.STEAL,
                        result.phrase(),
                        "“" + result.phrase().text() + "” would lead to " + describe(other)
                                + " if it weren't listed here. Move it there if it belongs there;"
                                + " otherwise add more questions here that set this entry apart."));
    }

    private Finding finding(Finding.Kind kind, Phrase phrase, String sentence) {
        return new Finding(kind, sourceMap.ofPhrase(phrase.entry(), phrase.text()), sentence);
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
