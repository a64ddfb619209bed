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

/// Which entries come into each other's way, by the matcher's own measure.
///
/// What a curator has written leads home word for word, whatever else looks like it. So a name is close where another
/// entry speaks up for it too, since it does so all the more for words like it; and a question is taken where another
/// entry answers it as long as nobody has written it here.
///
/// Not safe to share between threads.
final class ConflictCheck {

    /// In how many rounds questions are asked unseen. A learning each: five cost about as much as a curator waits for.
    static final int ROUNDS = 5;

    /// From which score on another entry is close to a name, and from which on it takes a question.
    ///
    /// A score is the chance that the entry is meant. Set so that the shipped knowledge gives some dozens of
    /// warnings: the worst of its thousands of phrases, as many as a curator can look through.
    static final double CLOSE = 0.15;

    static final double TAKEN = 0.95;

    private final SourceMap sourceMap;
    private final Set<Set<String>> told = new HashSet<>();

    ConflictCheck(SourceMap sourceMap) {
        this.sourceMap = sourceMap;
    }

    /// What to say of a phrase: of a name that was asked word for word, or of a question that was asked unseen.
    Optional<Finding> of(PhraseResult result) {
        return result.phrase().source() == Evidence.Source.QUESTION ? ofQuestion(result) : ofName(result);
    }

    /// Two names that are close to each other are told of once, where the first of them stands.
    private Optional<Finding> ofName(PhraseResult result) {
        return result.competitor()
                .filter(each -> each.score() >= CLOSE && told.add(pair(result.phrase(), each)))
                .map(thief -> finding(
                        Finding.Kind.CLOSE_NAME,
                        result.phrase(),
                        "“" + result.phrase().text() + "” is close to " + words(thief)
                                + ". People who type one may mean the other; keep it in one of the two,"
                                + " or make it more distinct."));
    }

    private Optional<Finding> ofQuestion(PhraseResult result) {
        return result.competitor()
                .filter(each -> result.isMisrouted() && each.score() >= TAKEN)
                .map(thief -> finding(
                        Finding.Kind.STEAL,
                        result.phrase(),
                        "“" + result.phrase().text() + "” would lead to " + words(thief)
                                + " if it weren't listed here. Move it there if it belongs there;"
                                + " otherwise add more questions here that set this entry apart."));
    }

    private Finding finding(Finding.Kind kind, Phrase phrase, String sentence) {
        return new Finding(kind, sourceMap.ofPhrase(phrase.entry(), phrase.text()), sentence);
    }

    private static String words(Candidate thief) {
        return "“" + thief.evidence().phrase() + "” of `" + thief.entry().id() + "` ("
                + String.format(Locale.ROOT, "%.2f", thief.score()) + ")";
    }

    private static Set<String> pair(Phrase phrase, Candidate thief) {
        return new HashSet<>(
                List.of(NameKey.key(phrase.text()), NameKey.key(thief.evidence().phrase())));
    }
}
