package org.whoowns.matching.classifier;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.whoowns.matching.classifier.training.FeatureVector;
import org.whoowns.matching.classifier.training.SoftmaxRegression;
import org.whoowns.matching.embedding.EmbeddingMatrix;
import org.whoowns.matching.embedding.VectorMath;

/// Nearest-centroid classifier: scores a text for each entry by its cosine to the mean of the entry's phrases, as it
/// stands and whitened. In folders that are not large, softmax regression counts, too; where there are no meanings,
/// only
/// the nearest phrase does.
///
/// Centroids are found in one pass over the phrases, so they suit folders with thousands of entries; and a centroid is
/// known well from a few phrases, so they suit folders with few. What is elsewhere has no centroid, and no score.
/// Immutable and safe to share between threads.
public final class CentroidClassifier implements Classifier {

    /// How much each part counts beside the cosine to the centroid itself.
    record Weights(float whitened, float nearest, float odds) {

        /// See `docs/decisions`.
        static final Weights MEASURED = new Weights(0.3f, 0.3f, 0.2f);
    }

    /// Phrases times entries. Beyond, learning the odds would keep people waiting.
    static final long MOST_FOR_ODDS = 600_000;

    private record Meant(EmbeddingMatrix centres, Whitening whitening, EmbeddingMatrix whitened) {}

    private final int entries;
    private final @Nullable Meant meant;
    private final @Nullable SoftmaxRegression softmax;
    private final Weights weights;

    private CentroidClassifier(
            int entries, @Nullable Meant meant, @Nullable SoftmaxRegression softmax, Weights weights) {
        this.entries = entries;
        this.meant = meant;
        this.softmax = softmax;
        this.weights = weights;
    }

    /// @param labels the entry of each example; the number of entries for what is elsewhere
    public static CentroidClassifier of(List<FeatureVector> examples, int[] labels, int entries) {
        return of(examples, labels, entries, Weights.MEASURED);
    }

    static CentroidClassifier of(List<FeatureVector> examples, int[] labels, int entries, Weights weights) {
        var isForOdds = weights.odds() > 0
                && examples.getFirst().embeddingSize() > 0
                && (long) labels.length * entries <= MOST_FOR_ODDS
                && entries > 1;
        return of(examples, labels, entries, isForOdds ? odds(examples, labels, entries) : null, weights);
    }

    /// What was written of centroids that were found of the same examples.
    static CentroidClassifier read(ByteBuffer in, List<FeatureVector> examples, int[] labels, int entries) {
        return of(examples, labels, entries, in.get() == 0 ? null : SoftmaxRegression.read(in), Weights.MEASURED);
    }

    private static CentroidClassifier of(
            List<FeatureVector> examples,
            int[] labels,
            int entries,
            @Nullable SoftmaxRegression softmax,
            Weights weights) {
        var isByMeaning = examples.getFirst().embeddingSize() > 0;
        return new CentroidClassifier(entries, isByMeaning ? meant(examples, labels, entries) : null, softmax, weights);
    }

    /// Writes what takes long to find.
    void writeTo(DataOutputStream out) throws IOException {
        out.writeByte(softmax == null ? 0 : 1);
        if (softmax != null) {
            softmax.writeTo(out);
        }
    }

    /// Whether the odds of an entry count.
    public boolean hasOdds() {
        return softmax != null;
    }

    /// The score of a text that is all that an entry is, with its nearest phrase.
    public float greatest() {
        return meant == null ? 1 : 1 + weights.whitened() + weights.nearest() + (softmax == null ? 0 : weights.odds());
    }

    @Override
    public float[] scores(FeatureVector text) {
        var scores = new float[entries + 1];
        if (meant != null) {
            add(scores, meant.centres().cosineSimilarities(text.embedding()), 1);
            add(
                    scores,
                    meant.whitened().cosineSimilarities(meant.whitening().of(text.embedding())),
                    weights.whitened());
        }
        if (softmax != null) {
            add(scores, softmax.probabilities(text.embedding()), weights.odds());
        }
        return scores;
    }

    @Override
    public float nearnessWeight() {
        return meant == null ? 1 : weights.nearest();
    }

    private static SoftmaxRegression odds(List<FeatureVector> examples, int[] labels, int entries) {
        var own = IntStream.range(0, labels.length)
                .filter(i -> labels[i] < entries)
                .toArray();
        return SoftmaxRegression.train(
                IntStream.of(own).mapToObj(i -> examples.get(i).embedding()).toList(),
                IntStream.of(own).map(i -> labels[i]).toArray(),
                entries);
    }

    private static Meant meant(List<FeatureVector> examples, int[] labels, int entries) {
        var sums = new ArrayList<float[]>();
        for (var entry = 0; entry < entries; entry++) {
            sums.add(new float[examples.getFirst().embeddingSize()]);
        }
        var counts = new int[entries];
        var own = IntStream.range(0, labels.length)
                .filter(i -> labels[i] < entries)
                .toArray();
        for (var i : own) {
            counts[labels[i]]++;
            add(sums.get(labels[i]), examples.get(i).embedding(), 1);
        }
        var means = IntStream.range(0, entries)
                .mapToObj(entry -> scaled(sums.get(entry), 1f / Math.max(1, counts[entry])))
                .toList();
        // An entry with one phrase tells nothing of how phrases vary.
        var several = IntStream.of(own).filter(i -> counts[labels[i]] > 1).toArray();
        var telling = several.length > 0 ? several : own;
        var whitening = Whitening.of(
                IntStream.of(telling).mapToObj(i -> examples.get(i).embedding()).toList(),
                IntStream.of(telling).mapToObj(i -> means.get(labels[i])).toList());
        return new Meant(
                EmbeddingMatrix.of(means.stream().map(VectorMath::normalised).toList()),
                whitening,
                EmbeddingMatrix.of(means.parallelStream().map(whitening::of).toList()));
    }

    private static void add(float[] sums, float[] values, float times) {
        for (var i = 0; i < values.length; i++) {
            sums[i] += times * values[i];
        }
    }

    private static float[] scaled(float[] vector, float factor) {
        var scaled = new float[vector.length];
        add(scaled, vector, factor);
        return scaled;
    }
}
