package org.whoowns.matching.classifier.training;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.stream.IntStream;
import org.whoowns.matching.embedding.VectorMath;

/// How likely each entry is by the meaning of a text, if it is one of them: multinomial logistic regression.
///
/// Its weights are found by going downhill with momentum (Nesterov 1983) from zero, in a fixed number of steps: further
/// ones change nothing that is measured. The same examples give the same odds, on however many cores. Immutable and
/// safe to share between threads.
public final class SoftmaxRegression {

    /// Meanings lie near to each other, so that weights would have to be wide. Measured: from 5 to 20 nothing changes.
    private static final float SCALE = 5;
    /// How much wide weights cost beside wrong examples.
    private static final float COST = 1;

    private static final int STEPS = 40;
    /// So many turns of the power method tell how steep it can get, to a few in a hundred.
    private static final int TURNS = 20;

    private static final float SAFELY = 1.1f;

    private final float[] bias;
    private final float[][] weights;

    private SoftmaxRegression(float[] bias, float[][] weights) {
        this.bias = bias;
        this.weights = weights;
    }

    /// @param labels the entry of each meaning
    public static SoftmaxRegression train(List<float[]> meanings, int[] labels, int entries) {
        var mean = mean(meanings);
        var points = meanings.parallelStream().map(each -> moved(each, mean)).toList();
        var steepness = SAFELY * lipschitzConstant(points) / 2 + COST;
        // Where the last step ended, and where the next one starts: further on in the same direction.
        var reached = new SoftmaxRegression(new float[entries], new float[entries][mean.length]);
        var ahead = reached;
        var momentum = 1.0;
        for (var step = 0; step < STEPS; step++) {
            var before = reached;
            reached = ahead.gradientStep(points, labels, steepness);
            var next = (1 + Math.sqrt(1 + 4 * momentum * momentum)) / 2;
            ahead = reached.extrapolate(before, (float) ((momentum - 1) / next));
            momentum = next;
        }
        return reached.unmoved(mean);
    }

    /// The chance of each entry; together they are 1.
    public float[] probabilities(float[] meaning) {
        var chances = new float[bias.length];
        var greatest = Float.NEGATIVE_INFINITY;
        for (var entry = 0; entry < chances.length; entry++) {
            chances[entry] = bias[entry] + VectorMath.dot(weights[entry], meaning);
            greatest = Math.max(greatest, chances[entry]);
        }
        var sum = 0f;
        for (var entry = 0; entry < chances.length; entry++) {
            chances[entry] = (float) Math.exp(chances[entry] - greatest);
            sum += chances[entry];
        }
        for (var entry = 0; entry < chances.length; entry++) {
            chances[entry] /= sum;
        }
        return chances;
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

    /// The odds after one step, which no slope is too steep for.
    private SoftmaxRegression gradientStep(List<float[]> points, int[] labels, float steepness) {
        var misses = points.parallelStream().map(this::probabilities).toList();
        for (var i = 0; i < labels.length; i++) {
            misses.get(i)[labels[i]] -= 1;
        }
        var nextBias = new float[bias.length];
        var nextWeights = IntStream.range(0, bias.length)
                .parallel()
                .mapToObj(entry -> {
                    var slope = scaled(weights[entry], COST);
                    for (var i = 0; i < labels.length; i++) {
                        add(points.get(i), misses.get(i)[entry], slope);
                        nextBias[entry] += misses.get(i)[entry];
                    }
                    nextBias[entry] = bias[entry] - 2 * nextBias[entry] / labels.length;
                    var next = weights[entry].clone();
                    add(slope, -1 / steepness, next);
                    return next;
                })
                .toArray(float[][]::new);
        return new SoftmaxRegression(nextBias, nextWeights);
    }

    /// These odds, and beyond them so much of the way that led here.
    private SoftmaxRegression extrapolate(SoftmaxRegression before, float share) {
        var further = new float[bias.length][];
        for (var entry = 0; entry < bias.length; entry++) {
            further[entry] = scaled(weights[entry], 1 + share);
            add(before.weights[entry], -share, further[entry]);
        }
        var furtherBias = scaled(bias, 1 + share);
        add(before.bias, -share, furtherBias);
        return new SoftmaxRegression(furtherBias, further);
    }

    /// The same odds for meanings as they stand.
    private SoftmaxRegression unmoved(float[] mean) {
        var wide = new float[bias.length][];
        var there = bias.clone();
        for (var entry = 0; entry < bias.length; entry++) {
            wide[entry] = scaled(weights[entry], SCALE);
            there[entry] -= VectorMath.dot(wide[entry], mean);
        }
        return new SoftmaxRegression(there, wide);
    }

    /// The greatest eigenvalue of the sum of the points' outer products.
    private static float lipschitzConstant(List<float[]> points) {
        var direction = points.getFirst().clone();
        var steepness = 0f;
        for (var turn = 0; turn < TURNS; turn++) {
            var unit = VectorMath.normalised(direction);
            direction = new float[unit.length];
            for (var point : points) {
                add(point, VectorMath.dot(point, unit), direction);
            }
            steepness = (float) Math.sqrt(VectorMath.dot(direction, direction));
        }
        return steepness;
    }

    private static float[] mean(List<float[]> meanings) {
        var mean = new float[meanings.getFirst().length];
        for (var each : meanings) {
            add(each, 1f / meanings.size(), mean);
        }
        return mean;
    }

    private static float[] moved(float[] meaning, float[] mean) {
        var moved = scaled(meaning, SCALE);
        add(mean, -SCALE, moved);
        return moved;
    }

    private static float[] scaled(float[] vector, float factor) {
        var scaled = new float[vector.length];
        add(vector, factor, scaled);
        return scaled;
    }

    private static void add(float[] vector, float times, float[] to) {
        for (var i = 0; i < to.length; i++) {
            to[i] += times * vector[i];
        }
    }
}
