package org.whoowns.proving.linting;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.whoowns.knowledge.KnowledgeBase;
import org.whoowns.knowledge.Names;
import org.whoowns.knowledge.Progress;
import org.whoowns.knowledge.reading.Places;
import org.whoowns.matching.Evidence;
import org.whoowns.matching.Match;
import org.whoowns.proving.InParallel;
import org.whoowns.proving.OwnPhrase;

/// Which entries come into each other's way, by the matcher's own measure: each phrase of an entry is asked, and
/// another entry speaks up almost as loudly.
///
/// Not safe to share between threads.
final class Rivalry {

    /// The least lead over another entry, on a scale from 0 to 1, with which a name is told apart.
    static final double NAME_LEAD = 0.05;
    /// The same for an example question.
    static final double QUESTION_LEAD = 0.05;

    private final Function<String, Match> matching;
    private final Places places;
    private final Set<Set<String>> told = new HashSet<>();

    Rivalry(Function<String, Match> matching, Places places) {
        this.matching = matching;
        this.places = places;
    }

    List<Finding> in(KnowledgeBase knowledge, Progress progress) {
        var phrases = OwnPhrase.allOf(knowledge).toList();
        return InParallel.map(
                        phrases,
                        phrase -> Steal.of(phrase, matching.apply(phrase.text())),
                        (done, all) -> progress.at("Comparing phrases", done, all))
                .stream()
                .flatMap(Optional::stream)
                .flatMap(steal -> finding(steal).stream())
                .toList();
    }

    private Optional<Finding> finding(Steal steal) {
        return steal.phrase().source() == Evidence.Source.QUESTION ? ofQuestion(steal) : ofName(steal);
    }

    /// Two names that are close to each other are told of once, where the first of them stands.
    private Optional<Finding> ofName(Steal steal) {
        if (steal.lead() >= NAME_LEAD || !told.add(pair(steal))) {
            return Optional.empty();
        }
        return finding(
                Finding.Kind.CLOSE_NAME,
                steal,
                "“" + steal.phrase().text() + "” is close to " + thief(steal)
                        + ". Who types the one may mean the other; keep it in one of the two, or make it more distinct.");
    }

    private Optional<Finding> ofQuestion(Steal steal) {
        if (steal.lead() >= QUESTION_LEAD) {
            return Optional.empty();
        }
        var taken = steal.lead() < 0;
        return finding(
                Finding.Kind.STEAL,
                steal,
                "“" + steal.phrase().text() + "” " + (taken ? "leads to" : "nearly leads to") + " " + thief(steal)
                        + (taken ? " instead" : "") + ". Move it there if it belongs there;"
                        + " else say here more plainly, in names and questions, what sets this apart.");
    }

    private Optional<Finding> finding(Finding.Kind kind, Steal steal, String sentence) {
        var phrase = steal.phrase();
        return Optional.of(new Finding(kind, places.ofPhrase(phrase.entry(), phrase.text()), sentence));
    }

    private static String thief(Steal steal) {
        var thief = steal.thief();
        return "“" + thief.evidence().phrase() + "” of `" + thief.entry().id() + "` ("
                + String.format(Locale.ROOT, "%.2f", thief.score()) + ")";
    }

    private static Set<String> pair(Steal steal) {
        return new HashSet<>(List.of(
                Names.key(steal.phrase().text()),
                Names.key(steal.thief().evidence().phrase())));
    }
}
