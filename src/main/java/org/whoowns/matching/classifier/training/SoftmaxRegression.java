package org.whoowns.matching.classifier.training;

import static org.whoowns.matching.embedding.VectorMath.add;
import static org.whoowns.matching.embedding.VectorMath.scaled;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.stream.IntStream;
import org.whoowns.matching.embedding.VectorMath;

/// Multinomial logistic regression over sentence embeddings: the probability of each entry, given that one is meant.
///
/// Trained from zero by accelerated gradient descent (Nesterov 1983) in a fixed number of steps; more steps change
/// nothing measurable. Deterministic on any number of cores. Immutable and thread-safe.
public final class SoftmaxRegression {

    /// Scales the embeddings, which lie close together. Measured: values from 5 to 20 make no difference.
    private static final float SCALE = 5;
    /// L2 regularisation strength.
    private static final float REGULARISATION = 1;

    private static final int STEPS = 40;
    /// Iterations of the power method; enough for a few per cent of precision.
    private static final int POWER_ITERATIONS = 20;

    private static final float SAFETY_FACTOR = 1.1f;

    private final float[] bias;
    private final float[][] weights;

    private SoftmaxRegression(float[] bias, float[][] weights) {
        this.bias = bias;
        this.weights = weights;
    }

    /// @param labels the entry of each embedding
    public static SoftmaxRegression train(List<float[]> embeddings, int[] labels, int entries) {
        var mean = mean(embeddings);
        var points =
                embeddings.parallelStream().map(each -> centred(each, mean)).toList();
        var lipschitz = SAFETY_FACTOR * lipschitzConstant(points) / 2 + REGULARISATION;
        // The last step's result, and the point extrapolated from it at which the next step starts.
        var current = new SoftmaxRegression(new float[entries], new float[entries][mean.length]);
        var extrapolated = current;
        var momentum = 1.0;
        for (var step = 0; step < STEPS; step++) {
            var before = current;
            current = extrapolated.gradientStep(points, labels, lipschitz);
            var next = (1 + Math.sqrt(1 + 4 * momentum * momentum)) / 2;
            extrapolated = current.extrapolate(before, (float) ((momentum - 1) / next));
            momentum = next;
        }
        return current.rescaled(mean);
    }

    /// The probability of each entry; they sum to 1.
    public float[] probabilities(float[] embedding) {
        var probabilities = new float[bias.length];
        var greatest = Float.NEGATIVE_INFINITY;
        for (var entry = 0; entry < probabilities.length; entry++) {
            probabilities[entry] = bias[entry] + VectorMath.dot(weights[entry], embedding);
            greatest = Math.max(greatest, probabilities[entry]);
        }
        var sum = 0f;
        for (var entry = 0; entry < probabilities.length; entry++) {
            probabilities[entry] = (float) Math.exp(probabilities[entry] - greatest);
            sum += probabilities[entry];
        }
        for (var entry = 0; entry < probabilities.length; entry++) {
            probabilities[entry] /= sum;
        }
        return probabilities;
    }

    public void writeTo(DataOutputStream out) throws IOException {
        out.writeInt(bias.length);
        out.writeInt(weights[0].length);
        for (var entry = 0; entry < bias.length; entry++) {
            out.writeFloat(bias[entry]);
            for (var weight : weights[entry]) {
                out.writeFloat(weight);
            }
        }
    }

    public static SoftmaxRegression read(ByteBuffer in) {
        var bias = new float[in.getInt()];
        var weights = new float[bias.length][in.getInt()];
        for (var entry = 0; entry < bias.length; entry++) {
            bias[entry] = in.getFloat();
            in.asFloatBuffer().get(weights[entry]);
            in.position(in.position() + weights[entry].length * Float.BYTES);
        }
        return new SoftmaxRegression(bias, weights);
    }

    private SoftmaxRegression gradientStep(List<float[]> points, int[] labels, float lipschitz) {
        var errors = points.parallelStream().map(this::probabilities).toList();
        for (var i = 0; i < labels.length; i++) {
            errors.get(i)[labels[i]] -= 1;
        }
        var nextBias = new float[bias.length];
        var nextWeights = IntStream.range(0, bias.length)
                .parallel()
                .mapToObj(entry -> {
                    var gradient = scaled(weights[entry], REGULARISATION);
                    for (var i = 0; i < labels.length; i++) {
                        add(points.get(i), errors.get(i)[entry], gradient);
                        nextBias[entry] += errors.get(i)[entry];
                    }
                    nextBias[entry] = bias[entry] - 2 * nextBias[entry] / labels.length;
                    var next = weights[entry].clone();
                    add(gradient, -1 / lipschitz, next);
                    return next;
                })
                .toArray(float[][]::new);
        return new SoftmaxRegression(nextBias, nextWeights);
    }

    private SoftmaxRegression extrapolate(SoftmaxRegression before, float share) {
        var newWeights = new float[bias.length][];
        for (var entry = 0; entry < bias.length; entry++) {
            newWeights[entry] = scaled(weights[entry], 1 + share);
            add(before.weights[entry], -share, newWeights[entry]);
        }
        var newBias = scaled(bias, 1 + share);
        add(before.bias, -share, newBias);
        return new SoftmaxRegression(newBias, newWeights);
    }

    /// The same model for embeddings that are neither centred nor scaled.
    private SoftmaxRegression rescaled(float[] mean) {
        var newWeights = new float[bias.length][];
        var newBias = bias.clone();
        for (var entry = 0; entry < bias.length; entry++) {
            newWeights[entry] = scaled(weights[entry], SCALE);
            newBias[entry] -= VectorMath.dot(newWeights[entry], mean);
        }
        return new SoftmaxRegression(newBias, newWeights);
    }

    /// The largest eigenvalue of the sum of the points' outer products, by the power method.
    private static float lipschitzConstant(List<float[]> points) {
        var direction = points.getFirst().clone();
        var lipschitz = 0f;
        for (var iteration = 0; iteration < POWER_ITERATIONS; iteration++) {
            var unit = VectorMath.normalised(direction);
            direction = new float[unit.length];
            for (var point : points) {
                add(point, VectorMath.dot(point, unit), direction);
            }
            lipschitz = (float) Math.sqrt(VectorMath.dot(direction, direction));
        }
        return lipschitz;
    }

    private static float[] mean(List<float[]> embeddings) {
        var mean = new float[embeddings.getFirst().length];
        for (var each : embeddings) {
            add(each, 1f / embeddings.size(), mean);
        }
        return mean;
    }

    private static float[] centred(float[] embedding, float[] mean) {
        var centred = scaled(embedding, SCALE);
        add(mean, -SCALE, centred);
        return centred;
    }
}
