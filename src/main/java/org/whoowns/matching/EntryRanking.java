package org.whoowns.matching;

import static java.util.Comparator.comparingDouble;

import java.util.List;
import java.util.stream.IntStream;
import org.whoowns.matching.classifier.CentroidClassifier;
import org.whoowns.matching.classifier.Classifier;
import org.whoowns.matching.classifier.LinearClassifier;

/// How all entries stand to an utterance.
///
/// Where the utterance has several clauses, its best clause for an entry counts beside the whole.
final class EntryRanking {

    /// How much the best clause counts, where there are several. Measured; at 0 the question in a long message gets
    /// lost, at 1 what the question refers to.
    private static final float CLAUSE = 0.2f;

    private final TrainingSet book;
    private final Classifier classifier;
    private final float[] scores;
    private final NearestPhrase[] nearest;

    private EntryRanking(TrainingSet book, Classifier classifier, float[] scores, NearestPhrase[] nearest) {
        this.book = book;
        this.classifier = classifier;
        this.scores = scores;
        this.nearest = nearest;
    }

    /// @param texts the whole, then its clauses, if any
    static EntryRanking of(List<String> texts, TrainedModel model, TrainingSet book) {
        var features = texts.stream().map(model::features).toList();
        var nearest = NearestPhrase.ofEach(features, model, book);
        var classifier = model.head();
        var scores = joined(features.stream().map(classifier::scores).toList());
        for (var label = 0; label < scores.length; label++) {
            scores[label] += classifier.nearnessWeight() * nearest[label].nearness();
        }
        return new EntryRanking(book, classifier, scores, nearest);
    }

    /// The entries that stand best, best first.
    List<EntryScore> best(int most) {
        return IntStream.range(0, book.entries())
                .boxed()
                .sorted(comparingDouble(entry -> -scores[entry]))
                .limit(most)
                .map(this::standing)
                .toList();
    }

    private EntryScore standing(int entry) {
        var elsewhere = book.entries();
        var bestOther = IntStream.range(0, book.entries())
                .filter(other -> other != entry)
                .mapToDouble(other -> scores[other])
                .max()
                .orElse(scores[elsewhere]);
        var gap = (float) (scores[entry] - bestOther);
        var phrase = book.phrases().get(nearest[entry].phrase());
        return switch (classifier) {
            case LinearClassifier _ ->
                new EntryScore(scores[entry] - scores[elsewhere], gap, nearest[entry].nearness(), phrase);
            case CentroidClassifier middles ->
                new EntryScore(
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
