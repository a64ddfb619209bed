package org.whoowns.matching;

import static java.util.Comparator.comparingDouble;

import java.util.List;
import java.util.stream.IntStream;
import org.whoowns.matching.learning.Centres;
import org.whoowns.matching.learning.Classifier;
import org.whoowns.matching.learning.Head;

/// How all entries stand to an utterance.
///
/// Where the utterance has several clauses, its best clause for an entry counts beside the whole.
final class Standings {

    /// How much the best clause counts, where there are several. Measured; at 0 the question in a long message gets
    /// lost, at 1 what the question refers to.
    private static final float CLAUSE = 0.2f;

    private final Phrasebook book;
    private final Head head;
    private final float[] scores;
    private final Nearest[] nearest;

    private Standings(Phrasebook book, Head head, float[] scores, Nearest[] nearest) {
        this.book = book;
        this.head = head;
        this.scores = scores;
        this.nearest = nearest;
    }

    /// @param texts the whole, then its clauses, if any
    static Standings of(List<String> texts, Scoring scoring, Phrasebook book) {
        var features = texts.stream().map(scoring::features).toList();
        var nearest = Nearest.ofEach(features, scoring, book);
        var head = scoring.head();
        var scores = joined(features.stream().map(head::scores).toList());
        for (var label = 0; label < scores.length; label++) {
            scores[label] += head.nearnessWeight() * nearest[label].nearness();
        }
        return new Standings(book, head, scores, nearest);
    }

    /// The entries that stand best, best first.
    List<Standing> best(int most) {
        return IntStream.range(0, book.entries())
                .boxed()
                .sorted(comparingDouble(entry -> -scores[entry]))
                .limit(most)
                .map(this::standing)
                .toList();
    }

    private Standing standing(int entry) {
        var elsewhere = book.entries();
        var bestOther = IntStream.range(0, book.entries())
                .filter(other -> other != entry)
                .mapToDouble(other -> scores[other])
                .max()
                .orElse(scores[elsewhere]);
        var gap = (float) (scores[entry] - bestOther);
        var phrase = book.phrases().get(nearest[entry].phrase());
        return switch (head) {
            case Classifier _ ->
                new Standing(scores[entry] - scores[elsewhere], gap, nearest[entry].nearness(), phrase);
            case Centres middles ->
                new Standing(
                        nearest[entry].nearness() - nearest[elsewhere].nearness(),
                        gap,
                        scores[entry] / middles.greatest(),
                        phrase);
        };
    }

    private static float[] joined(List<float[]> scores) {
        var whole = scores.getFirst().clone();
        var clauses = scores.subList(1, scores.size());
        if (!clauses.isEmpty()) {
            for (var each = 0; each < whole.length; each++) {
                var best = Float.NEGATIVE_INFINITY;
                for (var clause : clauses) {
                    best = Math.max(best, clause[each]);
                }
                whole[each] = (1 - CLAUSE) * whole[each] + CLAUSE * best;
            }
        }
        return whole;
    }
}
