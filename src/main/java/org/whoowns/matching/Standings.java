package org.whoowns.matching;

import static java.util.Comparator.comparingDouble;

import java.util.List;
import java.util.stream.IntStream;

/// How all entries stand to an utterance.
///
/// Where the utterance has several clauses, its best clause for an entry counts beside the whole.
final class Standings {

    /// How much the best clause counts, where there are several. Measured; at 0 the question in a long message gets
    /// lost, at 1 what the question refers to.
    private static final float CLAUSE = 0.2f;

    private final Phrasebook book;
    private final float[] scores;
    private final Nearest[] nearest;

    private Standings(Phrasebook book, float[] scores, Nearest[] nearest) {
        this.book = book;
        this.scores = scores;
        this.nearest = nearest;
    }

    /// @param texts the whole, then its clauses, if any
    static Standings of(List<String> texts, Scoring scoring, Phrasebook book) {
        var features = texts.stream().map(scoring::features).toList();
        var nearest = Nearest.ofEach(features, scoring, book);
        var scores = joined(features.stream().map(scoring::scores).toList());
        for (var label = 0; label < scores.length; label++) {
            scores[label] += nearest[label].nearness();
        }
        return new Standings(book, scores, nearest);
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
        var elsewhere = scores[book.entries()];
        var bestOther = IntStream.range(0, book.entries())
                .filter(other -> other != entry)
                .mapToDouble(other -> scores[other])
                .max()
                .orElse(elsewhere);
        return new Standing(
                scores[entry] - elsewhere,
                (float) (scores[entry] - bestOther),
                nearest[entry].nearness(),
                book.phrases().get(nearest[entry].phrase()));
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
