package org.whoowns.matching.learning;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.IntStream;
import org.whoowns.knowledge.reading.Sha256;
import org.whoowns.matching.embedding.Encoder;
import org.whoowns.matching.lexical.Lexicon;

/// What identifies the way texts are taken apart and learnt from: the language model's name, and what comes of learning
/// a few fixed texts.
///
/// Whoever changes the features, the learning or their constants changes this too, so that nobody has to remember a
/// version, and nothing that was learnt in another way is taken for the same.
final class Identity {

    static final byte[] OF_LEARNING = Sha256.digest().digest(learnt());

    private static final int COMPONENTS = 8;

    private Identity() {}

    private static byte[] learnt() {
        var texts = List.of(
                "who waters the plants?",
                "is there a watering rota for the office plants",
                "plants are dry, who's on it",
                "where may I park?",
                "parking for visitors, where",
                "is there a place to park my bike",
                "good morning, all");
        var lexicon = Lexicon.of(texts);
        var examples = IntStream.range(0, texts.size())
                .mapToObj(i -> new Features(meaning(i), lexicon.vector(texts.get(i))))
                .toList();
        var labels = new int[] {0, 0, 0, 1, 1, 1, 2};
        try {
            var bytes = new ByteArrayOutputStream();
            var out = new DataOutputStream(bytes);
            out.writeUTF(Encoder.MODEL);
            var planes = Planes.of(
                    examples, new Labels(labels, 3, List.of(0, 0, 1)), lexicon.size(), Start.COLD, Start.COLD);
            planes.classifier().writeTo(out);
            for (var score : Centres.of(examples, labels, 2, lexicon.size()).scores(examples.getLast())) {
                out.writeShort(Float.floatToFloat16(score));
            }
            out.writeLong(Choice.MOST_TO_LEARN);
            out.writeLong(Centres.MOST_FOR_ODDS);
            out.writeInt(Choice.MANY_PHRASES);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /// Any vector of length 1 will do.
    private static float[] meaning(int text) {
        var vector = new float[COMPONENTS];
        vector[text % COMPONENTS] = 0.8f;
        vector[(text / 3 + 3) % COMPONENTS] += 0.6f;
        return vector;
    }
}
