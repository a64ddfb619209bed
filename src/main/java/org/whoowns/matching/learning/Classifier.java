package org.whoowns.matching.learning;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Scores a text for each class: above 0 it looks like one of the class, below 0 like one of the others.
///
/// Its weights are numbers of 16 bits, so that the many of a large folder fit into little memory. Immutable and safe to
/// share between threads.
public final class Classifier implements Head {

    /// How much the class's group counts beside the class itself. Measured on questions asked unseen.
    private static final float GROUP = 0.15f;

    private static final float NEAREST = 0.4f;

    private final int classes;
    private final float[] bias;
    private final short[][] meaning;
    private final short[][] terms;

    private Classifier(float[] bias, short[][] meaning, short[][] terms) {
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
        return learn(examples, labels, classes, List.of(), terms);
    }

    /// Learns from examples of classes that come in groups.
    ///
    /// What tells a group from others tells something of each of its classes, so its plane is added to theirs.
    ///
    /// @param groups the group of each class, from 0 on; empty where there are none
    static Classifier learn(List<Features> examples, int[] labels, int classes, List<Integer> groups, int terms) {
        var squares = examples.stream().mapToDouble(Features::square).toArray();
        var meaningSize = examples.isEmpty() ? 0 : examples.getFirst().meaningSize();
        var ofGroups = groups.isEmpty()
                ? labels
                : Arrays.stream(labels).map(groups::get).toArray();
        var separations = IntStream.range(0, classes + groupsOf(groups))
                .parallel()
                .mapToObj(each -> {
                    var separation = new Separation(examples, squares, meaningSize, terms);
                    if (each < classes) {
                        separation.find(labels, each);
                    } else {
                        separation.find(ofGroups, each - classes);
                    }
                    return separation;
                })
                .toList();
        var bias = new float[classes];
        var byMeaning = new short[meaningSize][classes];
        var byTerm = new short[terms][classes];
        for (var each = 0; each < classes; each++) {
            var separation = separations.get(each);
            if (!groups.isEmpty()) {
                separation.add(separations.get(classes + groups.get(each)), GROUP);
            }
            bias[each] = rounded(separation.bias());
            spread(separation.meaning(), byMeaning, each);
            spread(separation.terms(), byTerm, each);
        }
        return new Classifier(bias, byMeaning, byTerm);
    }

    private static int groupsOf(List<Integer> groups) {
        return groups.stream().mapToInt(each -> each + 1).max().orElse(0);
    }

    @Override
    public float[] scores(Features text) {
        var scores = bias.clone();
        text.addWeights(meaning, terms, scores);
        return scores;
    }

    @Override
    public float nearnessWeight() {
        return NEAREST;
    }

    public void writeTo(DataOutputStream out) throws IOException {
        out.writeInt(classes);
        out.writeInt(meaning.length);
        out.writeInt(terms.length);
        for (var each : bias) {
            out.writeShort(Float.floatToFloat16(each));
        }
        for (var row : meaning) {
            write(row, out);
        }
        for (var row : terms) {
            write(row, out);
        }
    }

    public static Classifier read(ByteBuffer in) {
        var classes = in.getInt();
        var meaning = new short[in.getInt()][];
        var terms = new short[in.getInt()][];
        var bias = new float[classes];
        for (var each = 0; each < classes; each++) {
            bias[each] = Float.float16ToFloat(in.getShort());
        }
        for (var i = 0; i < meaning.length; i++) {
            meaning[i] = read(classes, in);
        }
        for (var i = 0; i < terms.length; i++) {
            terms[i] = read(classes, in);
        }
        return new Classifier(bias, meaning, terms);
    }

    private static void spread(float[] weights, short[][] rows, int column) {
        for (var i = 0; i < weights.length; i++) {
            rows[i][column] = Float.floatToFloat16(weights[i]);
        }
    }

    private static float rounded(float weight) {
        return Float.float16ToFloat(Float.floatToFloat16(weight));
    }

    private static void write(short[] weights, DataOutputStream out) throws IOException {
        for (var weight : weights) {
            out.writeShort(weight);
        }
    }

    private static short[] read(int size, ByteBuffer in) {
        var weights = new short[size];
        in.asShortBuffer().get(weights);
        in.position(in.position() + size * Short.BYTES);
        return weights;
    }
}
