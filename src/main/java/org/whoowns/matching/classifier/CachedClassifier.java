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

/// Cache of the classifier trained last for a purpose, keyed by a hash of its training data.
public final class CachedClassifier {

    private static final int HASH = 32;
    private static final byte CENTROIDS = 0;
    private static final byte LINEAR = 1;

    private enum Algorithm {
        BEST_BY_VALIDATION,
        LINEAR,
        CENTROIDS
    }

    private final @Nullable ArtifactCache artifacts;
    private final String name;
    private final Algorithm algorithm;
    private final @Nullable ArtifactCache warmStart;
    private final String features;
    private final @Nullable TrainingRound round;

    private CachedClassifier(
            @Nullable ArtifactCache artifacts,
            String name,
            Algorithm algorithm,
            @Nullable ArtifactCache warmStart,
            String features,
            @Nullable TrainingRound round) {
        this.artifacts = artifacts;
        this.name = name;
        this.algorithm = algorithm;
        this.warmStart = warmStart;
        this.features = features;
        this.round = round;
    }

    /// Caches a classifier trained on embeddings and words.
    public static CachedClassifier in(ArtifactCache artifacts) {
        return entries(artifacts, "meanings and words");
    }

    /// Caches a classifier trained on words alone; it replaces one that was trained on embeddings too.
    public static CachedClassifier byWordsIn(ArtifactCache artifacts) {
        return entries(artifacts, "words alone");
    }

    private static CachedClassifier entries(ArtifactCache artifacts, String features) {
        return new CachedClassifier(
                artifacts, ArtifactCache.CLASSIFIER, Algorithm.BEST_BY_VALIDATION, artifacts, features, null);
    }

    /// Caches a linear classifier of kinds.
    public static CachedClassifier ofKindsIn(ArtifactCache artifacts) {
        return new CachedClassifier(artifacts, ArtifactCache.KINDS, Algorithm.LINEAR, null, "kinds", null);
    }

    /// Caches a linear classifier of kinds by words alone.
    public static CachedClassifier ofKindsByWordsIn(ArtifactCache artifacts) {
        return new CachedClassifier(artifacts, ArtifactCache.KINDS, Algorithm.LINEAR, null, "kinds by words", null);
    }

    /// Trains a linear classifier of kinds without a cache.
    public static CachedClassifier ofKinds() {
        return new CachedClassifier(null, ArtifactCache.KINDS, Algorithm.LINEAR, null, "kinds", null);
    }

    /// Trains without a cache.
    public static CachedClassifier uncached() {
        return new CachedClassifier(null, ArtifactCache.CLASSIFIER, Algorithm.BEST_BY_VALIDATION, null, "", null);
    }

    /// Trains a classifier of the same kind as this one, without a cache.
    ///
    /// @param warmStart the cache with the state to start from; null to start cold
    public static CachedClassifier sameKindAs(
            Classifier classifier, @Nullable ArtifactCache warmStart, TrainingRound round) {
        var algorithm = classifier instanceof CentroidClassifier ? Algorithm.CENTROIDS : Algorithm.LINEAR;
        return new CachedClassifier(null, ArtifactCache.CLASSIFIER, algorithm, warmStart, "", round);
    }

    /// The cached classifier if it was trained on the same data, else a new one.
    ///
    /// @param labels the class of each example
    public Classifier of(TrainingData data, int[] labels) {
        if (artifacts == null) {
            return train(data, labels).classifier();
        }
        var hash = hash(data, labels);
        return artifacts.load(name, bytes -> read(bytes, hash, data, labels)).orElseGet(() -> {
            var trained = train(data, labels);
            artifacts.put(name, out -> {
                out.write(hash);
                write(trained.classifier(), out);
            });
            trained.warmStart().filter(_ -> warmStart != null).ifPresent(state -> state.save(artifacts));
            return trained.classifier();
        });
    }

    private static void write(Classifier classifier, DataOutputStream out) throws IOException {
        switch (classifier) {
            case CentroidClassifier centroids -> {
                out.writeByte(CENTROIDS);
                centroids.writeTo(out);
            }
            case LinearClassifier linear -> {
                out.writeByte(LINEAR);
                linear.writeTo(out);
            }
        }
    }

    private record Trained(Classifier classifier, Optional<WarmStartState> warmStart) {}

    private Trained train(TrainingData data, int[] labels) {
        var start = warmStart == null
                ? WarmStartState.NOTHING
                : round == null ? WarmStartState.in(warmStart) : round.warmStart(warmStart);
        var useCentroids = switch (algorithm) {
            case BEST_BY_VALIDATION -> new ClassifierSelection(data, labels, start).prefersCentroids();
            case LINEAR -> false;
            case CENTROIDS -> true;
        };
        if (useCentroids) {
            return new Trained(CentroidClassifier.of(data.features(), labels, data.classes() - 1), Optional.empty());
        }
        var svm = new OneVsRestSvm(
                data.features(),
                data.texts(),
                new ClassLabels(labels, data.classes(), data.groups()),
                data.terms(),
                start,
                round == null ? () -> {} : round.onClass());
        if (round != null && warmStart != null) {
            round.save(svm.warmStartState(), warmStart);
        }
        return new Trained(svm.classifier(), Optional.of(svm.warmStartState()));
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
                bytes.get() == CENTROIDS
                        ? CentroidClassifier.read(bytes, data.features(), labels, data.classes() - 1)
                        : LinearClassifier.read(bytes));
    }

    private byte[] hash(TrainingData data, int[] labels) {
        var digest = Sha256.digest();
        digest.update(TrainingFingerprint.OF_LEARNING);
        digest.update((features + data.groups() + "\n").getBytes(StandardCharsets.UTF_8));
        for (var i = 0; i < labels.length; i++) {
            digest.update((labels[i] + "\t" + data.texts().get(i) + "\n").getBytes(StandardCharsets.UTF_8));
        }
        return digest.digest();
    }
}
