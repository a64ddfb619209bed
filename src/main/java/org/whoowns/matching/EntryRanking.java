package org.whoowns.matching;

import static java.util.Comparator.comparingDouble;

import java.util.List;
import java.util.stream.IntStream;
import org.whoowns.matching.classifier.CentroidClassifier;
import org.whoowns.matching.classifier.Classifier;
import org.whoowns.matching.classifier.LinearClassifier;
import org.whoowns.matching.classifier.training.FeatureVector;

/// Ranking of all entries for an utterance.
///
/// If the utterance has several clauses, an entry's best clause adds to the score of the whole.
final class EntryRanking {

    /// Weight of the best clause. Measured: at 0 the question in a long message gets lost, at 1 its context.
    private static final float CLAUSE = 0.2f;

    private final TrainingSet training;
    private final Classifier classifier;
    private final float[] scores;
    private final NearestPhrase[] nearest;

    private EntryRanking(TrainingSet training, Classifier classifier, float[] scores, NearestPhrase[] nearest) {
        this.training = training;
        this.classifier = classifier;
        this.scores = scores;
        this.nearest = nearest;
    }

    /// @param features of the whole utterance, then of its clauses, if any
    static EntryRanking of(List<FeatureVector> features, TrainedModel model, TrainingSet training) {
        var nearest = NearestPhrase.ofEach(features, model, training);
        var classifier = model.classifier();
        var scores = combined(features.stream().map(classifier::scores).toList());
        for (var label = 0; label < scores.length; label++) {
            scores[label] += classifier.similarityWeight() * nearest[label].similarity();
        }
        return new EntryRanking(training, classifier, scores, nearest);
    }

    /// The entries with the highest scores, best first.
    List<EntryScore> best(int limit) {
        return IntStream.range(0, training.entries())
                .boxed()
                .sorted(comparingDouble(entry -> -scores[entry]))
                .limit(limit)
                .map(this::score)
                .toList();
    }

    private EntryScore score(int entry) {
        var outOfScope = training.entries();
        var bestOther = IntStream.range(0, training.entries())
                .filter(other -> other != entry)
                .mapToDouble(other -> scores[other])
                .max()
                .orElse(scores[outOfScope]);
        var runnerUpMargin = (float) (scores[entry] - bestOther);
        var phrase = training.phrases().get(nearest[entry].phrase());
        return switch (classifier) {
            case LinearClassifier _ ->
                new EntryScore(scores[entry] - scores[outOfScope], runnerUpMargin, nearest[entry].similarity(), phrase);
            case CentroidClassifier centroids ->
                new EntryScore(
                        nearest[entry].similarity() - nearest[outOfScope].similarity(),
                        runnerUpMargin,
                        scores[entry] / centroids.maxScore(),
                        phrase);
        };
    }

    private static float[] combined(List<float[]> scores) {
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
