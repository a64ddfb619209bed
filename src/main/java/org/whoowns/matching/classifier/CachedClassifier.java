package org.whoowns.matching.classifier;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.whoowns.knowledge.files.Sha256;
import org.whoowns.matching.cache.ArtifactCache;
import org.whoowns.matching.classifier.training.ClassLabels;
import org.whoowns.matching.classifier.training.TrainingData;

/// The head learnt last, kept under a hash of all it was learnt from.
public final class CachedClassifier {

    private static final int HASH = 32;
    private static final byte CENTRES = 0;
    private static final byte PLANES = 1;

    private final @Nullable ArtifactCache artifacts;
    private final @Nullable Classifier closest;
    private final @Nullable ArtifactCache before;
    private final String from;

    private CachedClassifier(
            @Nullable ArtifactCache artifacts, @Nullable Classifier like, @Nullable ArtifactCache before, String from) {
        this.artifacts = artifacts;
        this.closest = like;
        this.before = before;
        this.from = from;
    }

    /// Keeps what is learnt from meanings and words.
    public static CachedClassifier in(ArtifactCache artifacts) {
        return new CachedClassifier(artifacts, null, artifacts, "meanings and words");
    }

    /// Keeps what is learnt from words alone. It takes the place of what was learnt from more.
    public static CachedClassifier byWordsIn(ArtifactCache artifacts) {
        return new CachedClassifier(artifacts, null, artifacts, "words alone");
    }

    /// Keeps nothing.
    public static CachedClassifier nowhere() {
        return new CachedClassifier(null, null, null, "");
    }

    /// Keeps nothing, and learns a head of the same kind as this one.
    ///
    /// @param before where the head is kept, to begin with what it rests on; null for nowhere
    public static CachedClassifier closest(Classifier classifier, @Nullable ArtifactCache before) {
        return new CachedClassifier(null, classifier, before, "");
    }

    /// The head for these examples: the kept one where it was learnt from the same, else a new one.
    ///
    /// @param labels the class of each example
    public Classifier of(TrainingData data, int[] labels) {
        if (artifacts == null) {
            return train(data, labels).classifier();
        }
        var hash = hash(data, labels);
        var found = artifacts
                .find(ArtifactCache.CLASSIFIER)
                .flatMap(bytes -> read(bytes, hash, data, labels))
                .or(() ->
                        artifacts.bundled(ArtifactCache.CLASSIFIER).flatMap(bytes -> read(bytes, hash, data, labels)));
        return found.orElseGet(() -> {
            var learnt = train(data, labels);
            artifacts.put(ArtifactCache.CLASSIFIER, out -> {
                out.write(hash);
                write(learnt.classifier(), out);
            });
            learnt.supports().ifPresent(supports -> supports.keepIn(artifacts));
            return learnt.classifier();
        });
    }

    private static void write(Classifier classifier, DataOutputStream out) throws IOException {
        switch (classifier) {
            case CentroidClassifier middles -> {
                out.writeByte(CENTRES);
                middles.writeTo(out);
            }
            case LinearClassifier planes -> {
                out.writeByte(PLANES);
                planes.writeTo(out);
            }
        }
    }

    private record Learnt(Classifier classifier, Optional<WarmStartState> supports) {}

    private Learnt train(TrainingData data, int[] labels) {
        var start = before == null ? WarmStartState.NOTHING : WarmStartState.in(before);
        var isCentres = closest == null
                ? new ClassifierSelection(data, labels, start).prefersCentroids()
                : closest instanceof CentroidClassifier;
        if (isCentres) {
            return new Learnt(CentroidClassifier.of(data.features(), labels, data.classes() - 1), Optional.empty());
        }
        var svm = new OneVsRestSvm(
                data.features(),
                data.texts(),
                new ClassLabels(labels, data.classes(), data.groups()),
                data.terms(),
                start);
        return new Learnt(svm.classifier(), Optional.of(svm.dual()));
    }

    private static Optional<Classifier> read(ByteBuffer bytes, byte[] hash, TrainingData data, int[] labels) {
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
                        ? CentroidClassifier.read(bytes, data.features(), labels, data.classes() - 1)
                        : LinearClassifier.read(bytes));
    }

    private byte[] hash(TrainingData data, int[] labels) {
        var digest = Sha256.digest();
        digest.update(TrainingFingerprint.OF_LEARNING);
        digest.update((from + data.groups() + "\n").getBytes(StandardCharsets.UTF_8));
        for (var i = 0; i < labels.length; i++) {
            digest.update((labels[i] + "\t" + data.texts().get(i) + "\n").getBytes(StandardCharsets.UTF_8));
        }
        return digest.digest();
    }
}
