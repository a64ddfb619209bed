package org.whoowns.matching.classifier;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.IntStream;
import org.whoowns.knowledge.files.Sha256;
import org.whoowns.matching.classifier.training.ClassLabels;
import org.whoowns.matching.classifier.training.FeatureVector;
import org.whoowns.matching.embedding.SentenceEncoder;
import org.whoowns.matching.lexical.TfIdfVectorizer;

/// Fingerprint of the feature extraction and training code: the language model's name and the weights trained on a few
/// fixed texts.
///
/// Any change to features, training or constants changes it, so cached classifiers of other versions are never used.
public final class TrainingFingerprint {

    public static final byte[] OF_LEARNING = Sha256.digest().digest(trained());

    private static final int COMPONENTS = 8;

    private TrainingFingerprint() {}

    private static byte[] trained() {
        var texts = List.of(
                "who waters the plants?",
                "is there a watering rota for the office plants",
                "plants are dry, who's on it",
                "where may I park?",
                "parking for visitors, where",
                "is there a place to park my bike",
                "good morning, all");
        var vectorizer = TfIdfVectorizer.of(texts);
        var examples = IntStream.range(0, texts.size())
                .mapToObj(i -> new FeatureVector(embedding(i), vectorizer.vector(texts.get(i))))
                .toList();
        var labels = new int[] {0, 0, 0, 1, 1, 1, 2};
        try {
            var bytes = new ByteArrayOutputStream();
            var out = new DataOutputStream(bytes);
            out.writeUTF(SentenceEncoder.MODEL);
            new OneVsRestSvm(
                            examples,
                            texts,
                            new ClassLabels(labels, 3, List.of(0, 0, 1)),
                            vectorizer.size(),
                            WarmStartState.NOTHING)
                    .classifier()
                    .writeTo(out);
            for (var score : CentroidClassifier.of(examples, labels, 2).scores(examples.getLast())) {
                out.writeShort(Float.floatToFloat16(score));
            }
            out.writeLong(ClassifierSelection.MAX_LINEAR_SIZE);
            out.writeLong(CentroidClassifier.MAX_SOFTMAX_SIZE);
            out.writeInt(ClassifierSelection.MANY_PHRASES);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /// An arbitrary vector of length 1.
    private static float[] embedding(int text) {
        var vector = new float[COMPONENTS];
        vector[text % COMPONENTS] = 0.8f;
        vector[(text / 3 + 3) % COMPONENTS] += 0.6f;
        return vector;
    }
}
