package org.whoowns.matching.learning;

import java.io.DataOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.whoowns.knowledge.reading.Sha256;
import org.whoowns.matching.keeping.Kept;

/// The head learnt last, kept under a hash of all it was learnt from.
public final class KeptClassifier {

    private static final int HASH = 32;
    private static final byte CENTRES = 0;
    private static final byte PLANES = 1;

    private final @Nullable Kept kept;
    private final @Nullable Head like;

    private KeptClassifier(@Nullable Kept kept, @Nullable Head like) {
        this.kept = kept;
        this.like = like;
    }

    /// Keeps what is learnt.
    public static KeptClassifier in(Kept kept) {
        return new KeptClassifier(kept, null);
    }

    /// Keeps nothing.
    public static KeptClassifier nowhere() {
        return new KeptClassifier(null, null);
    }

    /// Keeps nothing, and learns a head of the same kind as this one.
    public static KeptClassifier like(Head head) {
        return new KeptClassifier(null, head);
    }

    /// The head for these examples: the kept one where it was learnt from the same, else a new one.
    ///
    /// @param labels the class of each example
    public Head of(Examples examples, int[] labels) {
        if (like != null) {
            return like instanceof Centres ? centres(examples, labels) : planes(examples, labels);
        }
        if (kept == null) {
            return learnt(examples, labels);
        }
        var hash = hash(examples, labels);
        var found = kept.find(Kept.CLASSIFIER)
                .flatMap(bytes -> read(bytes, hash, examples, labels))
                .or(() -> kept.ofTheBuild(Kept.CLASSIFIER).flatMap(bytes -> read(bytes, hash, examples, labels)));
        return found.orElseGet(() -> {
            var head = learnt(examples, labels);
            kept.put(Kept.CLASSIFIER, (DataOutputStream out) -> {
                out.write(hash);
                switch (head) {
                    case Centres middles -> {
                        out.writeByte(CENTRES);
                        middles.writeTo(out);
                    }
                    case Classifier planes -> {
                        out.writeByte(PLANES);
                        planes.writeTo(out);
                    }
                }
            });
            return head;
        });
    }

    private static Head learnt(Examples examples, int[] labels) {
        var choice = new Choice(examples.features(), labels, examples.classes(), examples.terms());
        return choice.isCentres() ? centres(examples, labels) : planes(examples, labels);
    }

    private static Head planes(Examples examples, int[] labels) {
        return Classifier.learn(examples.features(), labels, examples.classes(), examples.groups(), examples.terms());
    }

    private static Head centres(Examples examples, int[] labels) {
        return Centres.of(examples.features(), labels, examples.classes() - 1, examples.terms());
    }

    private static Optional<Head> read(ByteBuffer bytes, byte[] hash, Examples examples, int[] labels) {
        var kept = new byte[HASH];
        if (bytes.remaining() <= HASH) {
            return Optional.empty();
        }
        bytes.get(kept);
        if (!Arrays.equals(kept, hash)) {
            return Optional.empty();
        }
        return Optional.of(
                bytes.get() == CENTRES
                        ? Centres.read(bytes, examples.features(), labels, examples.classes() - 1, examples.terms())
                        : Classifier.read(bytes));
    }

    private static byte[] hash(Examples examples, int[] labels) {
        var digest = Sha256.digest();
        digest.update(Identity.OF_LEARNING);
        digest.update((examples.groups() + "\n").getBytes(StandardCharsets.UTF_8));
        for (var i = 0; i < labels.length; i++) {
            digest.update((labels[i] + "\t" + examples.texts().get(i) + "\n").getBytes(StandardCharsets.UTF_8));
        }
        return digest.digest();
    }
}
