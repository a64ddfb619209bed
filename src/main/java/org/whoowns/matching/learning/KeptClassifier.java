package org.whoowns.matching.learning;

import java.io.DataOutputStream;
import java.io.IOException;
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
    private final @Nullable Kept before;
    private final String from;

    private KeptClassifier(@Nullable Kept kept, @Nullable Head like, @Nullable Kept before, String from) {
        this.kept = kept;
        this.like = like;
        this.before = before;
        this.from = from;
    }

    /// Keeps what is learnt from meanings and words.
    public static KeptClassifier in(Kept kept) {
        return new KeptClassifier(kept, null, kept, "meanings and words");
    }

    /// Keeps what is learnt from words alone. It takes the place of what was learnt from more.
    public static KeptClassifier byWordsIn(Kept kept) {
        return new KeptClassifier(kept, null, kept, "words alone");
    }

    /// Keeps nothing.
    public static KeptClassifier nowhere() {
        return new KeptClassifier(null, null, null, "");
    }

    /// Keeps nothing, and learns a head of the same kind as this one.
    ///
    /// @param before where the head is kept, to begin with what it rests on; null for nowhere
    public static KeptClassifier like(Head head, @Nullable Kept before) {
        return new KeptClassifier(null, head, before, "");
    }

    /// The head for these examples: the kept one where it was learnt from the same, else a new one.
    ///
    /// @param labels the class of each example
    public Head of(Examples examples, int[] labels) {
        if (kept == null) {
            return learnt(examples, labels).head();
        }
        var hash = hash(examples, labels);
        var found = kept.find(Kept.CLASSIFIER)
                .flatMap(bytes -> read(bytes, hash, examples, labels))
                .or(() -> kept.ofTheBuild(Kept.CLASSIFIER).flatMap(bytes -> read(bytes, hash, examples, labels)));
        return found.orElseGet(() -> {
            var learnt = learnt(examples, labels);
            kept.put(Kept.CLASSIFIER, out -> {
                out.write(hash);
                write(learnt.head(), out);
            });
            learnt.supports().ifPresent(supports -> supports.keepIn(kept));
            return learnt.head();
        });
    }

    private static void write(Head head, DataOutputStream out) throws IOException {
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
    }

    private record Learnt(Head head, Optional<Before> supports) {}

    private Learnt learnt(Examples examples, int[] labels) {
        var start = before == null ? Before.NOTHING : Before.in(before);
        var isCentres = like == null ? new Choice(examples, labels, start).isCentres() : like instanceof Centres;
        if (isCentres) {
            return new Learnt(
                    Centres.of(examples.features(), labels, examples.classes() - 1, examples.terms()),
                    Optional.empty());
        }
        var planes = start.planes(
                examples.features(),
                examples.texts(),
                new Labels(labels, examples.classes(), examples.groups()),
                examples.terms());
        return new Learnt(planes.classifier(), Optional.of(Before.of(examples.texts(), planes)));
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

    private byte[] hash(Examples examples, int[] labels) {
        var digest = Sha256.digest();
        digest.update(Identity.OF_LEARNING);
        digest.update((from + examples.groups() + "\n").getBytes(StandardCharsets.UTF_8));
        for (var i = 0; i < labels.length; i++) {
            digest.update((labels[i] + "\t" + examples.texts().get(i) + "\n").getBytes(StandardCharsets.UTF_8));
        }
        return digest.digest();
    }
}
