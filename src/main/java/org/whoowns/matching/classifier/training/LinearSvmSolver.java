package org.whoowns.matching.classifier.training;

import java.util.List;
import java.util.Random;

/// Finds the plane that separates the examples of one class from all others: a linear support vector machine with
/// squared hinge loss, solved in the dual by coordinate descent with shrinking (Hsieh et al., ICML 2008, algorithm 3).
///
/// The order of the examples is drawn from a fixed seed, so the same examples give the same plane.
public final class LinearSvmSolver {

    /// How much a wrong example of the others costs beside a wide margin.
    private static final double COST = 0.1;
    /// How much more one of the class costs: they are few among thousands. Measured on questions asked unseen.
    private static final int OWN = 10;
    private static final double PRECISION = 0.01;
    private static final int MOST_PASSES = 40;

    private final List<FeatureVector> examples;
    private final double[] squares;
    private final float[] meaning;
    private final float[] terms;
    private float bias;

    public LinearSvmSolver(List<FeatureVector> examples, double[] squares, int meaningSize, int termsSize) {
        this.examples = examples;
        this.squares = squares;
        this.meaning = new float[meaningSize];
        this.terms = new float[termsSize];
    }

    public float[] meaning() {
        return meaning;
    }

    public float[] terms() {
        return terms;
    }

    public float bias() {
        return bias;
    }

    /// @param labels the class of each example
    /// @param alpha the dual variables, one for each example, to begin with and in the end
    public void find(int[] labels, int wanted, double[] alpha) {
        for (var i = 0; i < alpha.length; i++) {
            if (alpha[i] > 0) {
                add(examples.get(i), (float) (labels[i] == wanted ? alpha[i] : -alpha[i]));
            }
        }
        search(labels, wanted, alpha);
    }

    private void search(int[] labels, int wanted, double[] alpha) {
        var ofOwn = 0.5 / (COST * OWN);
        var ofOthers = 0.5 / COST;
        var order = new int[labels.length];
        for (var i = 0; i < order.length; i++) {
            order[i] = i;
        }
        var random = new Random(wanted);
        var active = order.length;
        var bound = Double.POSITIVE_INFINITY;
        for (var pass = 0; pass < MOST_PASSES; pass++) {
            shuffle(order, active, random);
            var greatest = Double.NEGATIVE_INFINITY;
            var least = Double.POSITIVE_INFINITY;
            for (var s = 0; s < active; s++) {
                var i = order[s];
                var sign = labels[i] == wanted ? 1 : -1;
                var diagonal = sign > 0 ? ofOwn : ofOthers;
                var gradient = sign * score(examples.get(i)) - 1 + alpha[i] * diagonal;
                if (alpha[i] == 0 && gradient > bound) {
                    // It lies well on its side and is not looked at again until the end.
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
            if (greatest - least <= PRECISION) {
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

    /// Adds another plane to this one, so many times.
    public void add(LinearSvmSolver other, float times) {
        bias += times * other.bias;
        for (var i = 0; i < meaning.length; i++) {
            meaning[i] += times * other.meaning[i];
        }
        for (var i = 0; i < terms.length; i++) {
            terms[i] += times * other.terms[i];
        }
    }

    private double score(FeatureVector example) {
        return bias + example.dot(meaning, terms);
    }

    private void add(FeatureVector example, float times) {
        bias += times;
        example.addTo(meaning, terms, times);
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
