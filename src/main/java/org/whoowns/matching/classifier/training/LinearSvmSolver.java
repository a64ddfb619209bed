package org.whoowns.matching.classifier.training;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.whoowns.matching.embedding.VectorMath;

/// Solver of a binary linear SVM with squared hinge loss: dual coordinate descent with shrinking (Hsieh et al.,
/// ICML 2008, algorithm 3), separating one class from all others.
///
/// The order of the examples is drawn from a fixed seed, so training is deterministic.
public final class LinearSvmSolver {

    /// C, the cost of a misclassified example of the other classes.
    private static final double COST = 0.1;
    /// Factor on the cost for examples of the class, which are few among thousands. Measured on unseen questions.
    private static final int POSITIVE_FACTOR = 10;
    private static final double TOLERANCE = 0.01;
    private static final int MAX_PASSES = 40;

    private final List<FeatureVector> examples;
    private final double[] squares;
    private final float[] embedding;
    private final float[] terms;
    private float bias;

    public LinearSvmSolver(List<FeatureVector> examples, double[] squares, int embeddingSize, int termCount) {
        this.examples = examples;
        this.squares = squares;
        this.embedding = new float[embeddingSize];
        this.terms = new float[termCount];
    }

    public float[] embedding() {
        return embedding;
    }

    public float[] terms() {
        return terms;
    }

    public float bias() {
        return bias;
    }

    /// @param labels the class of each example
    /// @param alpha the dual variable of each example: the start values, replaced by the solution
    public void solve(int[] labels, int target, double[] alpha) {
        for (var i = 0; i < alpha.length; i++) {
            if (alpha[i] > 0) {
                add(examples.get(i), (float) (labels[i] == target ? alpha[i] : -alpha[i]));
            }
        }
        var positiveDiagonal = 0.5 / (COST * POSITIVE_FACTOR);
        var negativeDiagonal = 0.5 / COST;
        var order = IntStream.range(0, labels.length).toArray();
        var random = new Random(target);
        var active = order.length;
        var bound = Double.POSITIVE_INFINITY;
        for (var pass = 0; pass < MAX_PASSES; pass++) {
            shuffle(order, active, random);
            var greatest = Double.NEGATIVE_INFINITY;
            var least = Double.POSITIVE_INFINITY;
            for (var s = 0; s < active; s++) {
                var i = order[s];
                var sign = labels[i] == target ? 1 : -1;
                var diagonal = sign > 0 ? positiveDiagonal : negativeDiagonal;
                var gradient = sign * score(examples.get(i)) - 1 + alpha[i] * diagonal;
                if (alpha[i] == 0 && gradient > bound) {
                    // Shrinking: the example lies well beyond the margin and is skipped until the final check.
                    active--;
                    order[s] = order[active];
                    order[active] = i;
                    s--;
                    continue;
                }
                var projected = alpha[i] == 0 ? Math.min(gradient, 0) : gradient;
                greatest = Math.max(greatest, projected);
                least = Math.min(least, projected);
                if (Math.abs(projected) > 1e-12) {
                    var before = alpha[i];
                    alpha[i] = Math.max(before - gradient / (squares[i] + diagonal), 0);
                    add(examples.get(i), (float) ((alpha[i] - before) * sign));
                }
            }
            if (greatest - least <= TOLERANCE) {
                if (active == order.length) {
                    return;
                }
                active = order.length;
                bound = Double.POSITIVE_INFINITY;
            } else {
                bound = greatest <= 0 ? Double.POSITIVE_INFINITY : greatest;
            }
        }
    }

    /// Adds the weights of another solver, scaled.
    public void add(LinearSvmSolver other, float factor) {
        bias += factor * other.bias;
        VectorMath.add(other.embedding, factor, embedding);
        VectorMath.add(other.terms, factor, terms);
    }

    private double score(FeatureVector example) {
        return bias + example.dot(embedding, terms);
    }

    private void add(FeatureVector example, float factor) {
        bias += factor;
        example.addTo(embedding, terms, factor);
    }

    private static void shuffle(int[] order, int active, Random random) {
        for (var i = active - 1; i > 0; i--) {
            var j = random.nextInt(i + 1);
            var swapped = order[i];
            order[i] = order[j];
            order[j] = swapped;
        }
    }
}
