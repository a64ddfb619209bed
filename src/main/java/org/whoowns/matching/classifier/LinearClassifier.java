package org.whoowns.matching.classifier;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.whoowns.matching.classifier.training.FeatureVector;

/// Scores a text for each class: above 0 it looks like one of the class, below 0 like one of the others.
///
/// Its weights are numbers of 16 bits, so that the many of a large folder fit into little memory. Immutable and safe to
/// share between threads.
public final class LinearClassifier implements Classifier {

    static final float NEAREST = 0.4f;

    private final int classes;
    private final float[] bias;
    private final short[][] meaning;
    private final short[][] terms;
    private final float nearnessWeight;

    LinearClassifier(float[] bias, short[][] meaning, short[][] terms, float nearnessWeight) {
        this.classes = bias.length;
        this.bias = bias;
        this.meaning = meaning;
        this.terms = terms;
        this.nearnessWeight = nearnessWeight;
    }

    @Override
    public float[] scores(FeatureVector text) {
        var scores = bias.clone();
        text.addWeights(meaning, terms, scores);
        return scores;
    }

    @Override
    public float nearnessWeight() {
        return nearnessWeight;
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

    public static LinearClassifier read(ByteBuffer in) {
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
        return new LinearClassifier(bias, meaning, terms, NEAREST);
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
