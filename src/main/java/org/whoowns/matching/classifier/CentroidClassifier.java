package org.whoowns.matching.classifier;

import static org.whoowns.matching.embedding.VectorMath.add;
import static org.whoowns.matching.embedding.VectorMath.scaled;

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

/// Nearest-centroid classifier: scores a text for each entry by the cosine of its embedding to the mean of the entry's
/// phrases, both raw and whitened.
///
/// In folders that are not large, a softmax regression adds to the score. Without embeddings, only the nearest phrase
/// counts.
///
/// Centroids take one pass over the phrases, so they suit folders with thousands of entries, and a few phrases
/// determine them well. Out-of-scope examples have no centroid and score 0. Immutable and thread-safe.
public final class CentroidClassifier implements Classifier {

    /// Weights relative to the cosine to the raw centroid; measured, see `docs/decisions`.
    record Weights(float whitened, float nearest, float softmax) {

        static final Weights MEASURED = new Weights(0.3f, 0.3f, 0.2f);
    }

    /// Limit of phrases × entries; beyond it, training the softmax regression takes too long.
    static final long MAX_SOFTMAX_SIZE = 600_000;

    private record Centroids(EmbeddingMatrix raw, Whitening whitening, EmbeddingMatrix whitened) {}

    private final int entries;
    private final @Nullable Centroids centroids;
    private final @Nullable SoftmaxRegression softmax;
    private final Weights weights;

    private CentroidClassifier(
            int entries, @Nullable Centroids centroids, @Nullable SoftmaxRegression softmax, Weights weights) {
        this.entries = entries;
        this.centroids = centroids;
        this.softmax = softmax;
        this.weights = weights;
    }

    /// @param labels the entry of each example; the number of entries for out-of-scope examples
    public static CentroidClassifier of(List<FeatureVector> examples, int[] labels, int entries) {
        return of(examples, labels, entries, Weights.MEASURED);
    }

    static CentroidClassifier of(List<FeatureVector> examples, int[] labels, int entries, Weights weights) {
        var useSoftmax = weights.softmax() > 0
                && examples.getFirst().embeddingSize() > 0
                && (long) labels.length * entries <= MAX_SOFTMAX_SIZE
                && entries > 1;
        return of(examples, labels, entries, useSoftmax ? softmax(examples, labels, entries) : null, weights);
    }

    /// Reads what [#writeTo] wrote for the same examples.
    static CentroidClassifier read(ByteBuffer in, List<FeatureVector> examples, int[] labels, int entries) {
        return of(examples, labels, entries, in.get() == 0 ? null : SoftmaxRegression.read(in), Weights.MEASURED);
    }

    private static CentroidClassifier of(
            List<FeatureVector> examples,
            int[] labels,
            int entries,
            @Nullable SoftmaxRegression softmax,
            Weights weights) {
        var hasEmbeddings = examples.getFirst().embeddingSize() > 0;
        return new CentroidClassifier(
                entries, hasEmbeddings ? centroids(examples, labels, entries) : null, softmax, weights);
    }

    /// Writes the softmax regression; centroids are quickly recomputed.
    void writeTo(DataOutputStream out) throws IOException {
        out.writeByte(softmax == null ? 0 : 1);
        if (softmax != null) {
            softmax.writeTo(out);
        }
    }

    public boolean hasSoftmax() {
        return softmax != null;
    }

    /// The highest possible score, with the nearest phrase included.
    public float maxScore() {
        return centroids == null
                ? 1
                : 1 + weights.whitened() + weights.nearest() + (softmax == null ? 0 : weights.softmax());
    }

    @Override
    public float[] scores(FeatureVector text) {
        var scores = new float[entries + 1];
        if (centroids != null) {
            add(centroids.raw().cosineSimilarities(text.embedding()), 1, scores);
            add(
                    centroids
                            .whitened()
                            .cosineSimilarities(centroids.whitening().of(text.embedding())),
                    weights.whitened(),
                    scores);
        }
        if (softmax != null) {
            add(softmax.probabilities(text.embedding()), weights.softmax(), scores);
        }
        return scores;
    }

    @Override
    public float similarityWeight() {
        return centroids == null ? 1 : weights.nearest();
    }

    private static SoftmaxRegression softmax(List<FeatureVector> examples, int[] labels, int entries) {
        var inScope = inScope(labels, entries);
        return SoftmaxRegression.train(
                IntStream.of(inScope).mapToObj(i -> examples.get(i).embedding()).toList(),
                IntStream.of(inScope).map(i -> labels[i]).toArray(),
                entries);
    }

    private static Centroids centroids(List<FeatureVector> examples, int[] labels, int entries) {
        var sums = new ArrayList<float[]>();
        for (var entry = 0; entry < entries; entry++) {
            sums.add(new float[examples.getFirst().embeddingSize()]);
        }
        var counts = new int[entries];
        var inScope = inScope(labels, entries);
        for (var i : inScope) {
            counts[labels[i]]++;
            add(examples.get(i).embedding(), 1, sums.get(labels[i]));
        }
        var means = IntStream.range(0, entries)
                .mapToObj(entry -> scaled(sums.get(entry), 1f / Math.max(1, counts[entry])))
                .toList();
        // An entry with a single phrase says nothing about the variance within entries.
        var several = IntStream.of(inScope).filter(i -> counts[labels[i]] > 1).toArray();
        var sample = several.length > 0 ? several : inScope;
        var whitening = Whitening.of(
                IntStream.of(sample).mapToObj(i -> examples.get(i).embedding()).toList(),
                IntStream.of(sample).mapToObj(i -> means.get(labels[i])).toList());
        return new Centroids(
                EmbeddingMatrix.of(means.stream().map(VectorMath::normalised).toList()),
                whitening,
                EmbeddingMatrix.of(means.parallelStream().map(whitening::of).toList()));
    }

    private static int[] inScope(int[] labels, int entries) {
        return IntStream.range(0, labels.length)
                .filter(i -> labels[i] < entries)
                .toArray();
    }
}
