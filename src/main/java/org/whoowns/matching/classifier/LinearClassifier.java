package org.whoowns.matching.classifier;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.whoowns.matching.classifier.training.FeatureVector;

/// Linear classifier with one hyperplane for each class: a score above 0 speaks for the class.
///
/// Weights have half precision (IEEE 754) to save memory in large folders. Immutable and thread-safe.
public final class LinearClassifier implements Classifier {

    static final float NEAREST = 0.4f;

    private final float[] bias;
    private final short[][] embedding;
    private final short[][] terms;
    private final float similarityWeight;

    LinearClassifier(float[] bias, short[][] embedding, short[][] terms, float similarityWeight) {

        this.bias = bias;
        this.embedding = embedding;
        this.terms = terms;
        this.similarityWeight = similarityWeight;
    }

    @Override
    public float[] scores(FeatureVector text) {
        var scores = bias.clone();
        text.addWeights(embedding, terms, scores);
        return scores;
    }

    @Override
    public float similarityWeight() {
        return similarityWeight;
    }

    void writeTo(DataOutputStream out) throws IOException {
        out.writeInt(bias.length);
        out.writeInt(embedding.length);
        out.writeInt(terms.length);
        for (var each : bias) {
            out.writeShort(Float.floatToFloat16(each));
        }
        write(embedding, out);
        write(terms, out);
    }

    static LinearClassifier read(ByteBuffer in) {
        var classes = in.getInt();
        var embedding = new short[in.getInt()][];
        var terms = new short[in.getInt()][];
        var bias = new float[classes];
        for (var each = 0; each < classes; each++) {
            bias[each] = Float.float16ToFloat(in.getShort());
        }
        Arrays.setAll(embedding, _ -> read(classes, in));
        Arrays.setAll(terms, _ -> read(classes, in));
        return new LinearClassifier(bias, embedding, terms, NEAREST);
    }

    private static void write(short[][] rows, DataOutputStream out) throws IOException {
        for (var row : rows) {
            for (var weight : row) {
                out.writeShort(weight);
            }
        }
    }

    private static short[] read(int size, ByteBuffer in) {
        var weights = new short[size];
        in.asShortBuffer().get(weights);
        in.position(in.position() + size * Short.BYTES);
        return weights;
    }
}
