package org.whoowns.matching.learning;

import java.io.DataOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.whoowns.knowledge.reading.Sha256;
import org.whoowns.matching.keeping.Kept;

/// The classifier learnt last, kept under a hash of all it was learnt from.
public final class KeptClassifier {

    /// To be raised when learning or the features change.
    private static final int VERSION = 1;
    private static final int HASH = 32;

    private final @Nullable Kept kept;

    /// @param kept null where nothing is kept
    public KeptClassifier(@Nullable Kept kept) {
        this.kept = kept;
    }

    /// The classifier for these examples: the kept one where it was learnt from the same, else a new one.
    public Classifier of(List<String> texts, List<Features> examples, int[] labels, int classes, int terms) {
        if (kept == null) {
            return Classifier.learn(examples, labels, classes, terms);
        }
        var hash = hash(texts, labels);
        var found = kept.find(Kept.CLASSIFIER)
                .flatMap(bytes -> read(bytes, hash))
                .or(() -> kept.ofTheBuild(Kept.CLASSIFIER).flatMap(bytes -> read(bytes, hash)));
        return found.orElseGet(() -> {
            var learnt = Classifier.learn(examples, labels, classes, terms);
            kept.put(Kept.CLASSIFIER, (DataOutputStream out) -> {
                out.write(hash);
                learnt.writeTo(out);
            });
            return learnt;
        });
    }

    private static Optional<Classifier> read(ByteBuffer bytes, byte[] hash) {
        var kept = new byte[HASH];
        if (bytes.remaining() < HASH) {
            return Optional.empty();
        }
        bytes.get(kept);
        return Arrays.equals(kept, hash) ? Optional.of(Classifier.read(bytes)) : Optional.empty();
    }

    private static byte[] hash(List<String> texts, int[] labels) {
        var digest = Sha256.digest();
        digest.update((byte) VERSION);
        for (var i = 0; i < labels.length; i++) {
            digest.update((labels[i] + "\t" + texts.get(i) + "\n").getBytes(StandardCharsets.UTF_8));
        }
        return digest.digest();
    }
}
