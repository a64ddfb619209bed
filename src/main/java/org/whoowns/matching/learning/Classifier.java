package org.whoowns.matching.learning;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.stream.IntStream;

/// Scores a text for each class: above 0 it looks like one of the class, below 0 like one of the others.
///
/// Weights are rounded to 16 bits, whether just learnt or kept. Immutable and safe to share between threads.
public final class Classifier {

    private final int classes;
    private final float[] bias;
    private final float[][] meaning;
    private final float[][] terms;

    private Classifier(float[] bias, float[][] meaning, float[][] terms) {
        this.classes = bias.length;
        this.bias = bias;
        this.meaning = meaning;
        this.terms = terms;
    }

    /// Learns from examples. The same examples give the same classifier, on however many cores.
    ///
    /// @param labels the class of each example, from 0 on
    /// @param terms how many terms there are
    public static Classifier learn(List<Features> examples, int[] labels, int classes, int terms) {
        var squares = examples.stream().mapToDouble(Features::square).toArray();
        var meaningSize = examples.isEmpty() ? 0 : examples.getFirst().meaningSize();
        var separations = IntStream.range(0, classes)
                .parallel()
                .mapToObj(wanted -> {
                    var separation = new Separation(examples, squares, meaningSize, terms);
                    separation.find(labels, wanted);
                    return separation;
                })
                .toList();
        var bias = new float[classes];
        var byMeaning = new float[meaningSize][classes];
        var byTerm = new float[terms][classes];
        for (var each = 0; each < classes; each++) {
            var separation = separations.get(each);
            bias[each] = rounded(separation.bias());
            spread(separation.meaning(), byMeaning, each);
            spread(separation.terms(), byTerm, each);
        }
        return new Classifier(bias, byMeaning, byTerm);
    }

    /// The score of each class.
    public float[] scores(Features text) {
        var scores = bias.clone();
        text.addWeights(meaning, terms, scores);
        return scores;
    }

    public void writeTo(DataOutputStream out) throws IOException {
        out.writeInt(classes);
        out.writeInt(meaning.length);
        out.writeInt(terms.length);
        write(bias, out);
        for (var row : meaning) {
            write(row, out);
        }
        for (var row : terms) {
            write(row, out);
        }
    }

    public static Classifier read(ByteBuffer in) {
        var classes = in.getInt();
        var meaning = new float[in.getInt()][];
        var terms = new float[in.getInt()][];
        var bias = read(classes, in);
        for (var i = 0; i < meaning.length; i++) {
            meaning[i] = read(classes, in);
        }
        for (var i = 0; i < terms.length; i++) {
            terms[i] = read(classes, in);
        }
        return new Classifier(bias, meaning, terms);
    }

    private static void spread(float[] weights, float[][] rows, int column) {
        for (var i = 0; i < weights.length; i++) {
            rows[i][column] = rounded(weights[i]);
        }
    }

    private static float rounded(float weight) {
        return Float.float16ToFloat(Float.floatToFloat16(weight));
    }

    private static void write(float[] weights, DataOutputStream out) throws IOException {
        for (var weight : weights) {
            out.writeShort(Float.floatToFloat16(weight));
        }
    }

    private static float[] read(int size, ByteBuffer in) {
        var weights = new float[size];
        for (var i = 0; i < size; i++) {
            weights[i] = Float.float16ToFloat(in.getShort());
        }
        return weights;
    }
}
