package org.whoowns.matching.embedding;

import ai.onnxruntime.OrtException;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.whoowns.knowledge.ProgressListener;
import org.whoowns.matching.cache.ArtifactCache;

/// Sentence encoder: the embedding model inside this process, with a cache of phrase embeddings. Thread-safe.
public final class SentenceEncoder {

    /// Identifies the model; what was trained on its vectors cannot be used with another one.
    public static final String MODEL = OnnxSentenceModel.NAME;

    private static final Logger log = LoggerFactory.getLogger(SentenceEncoder.class);
    /// Phrases between two progress reports.
    private static final int STEP = 50;

    /// Texts whose vectors are kept a while, 1.5 KB each: what is asked is compared with more than the knowledge.
    private static final int RECENT = 1_000;

    private final OnnxSentenceModel model;
    private final ArtifactCache artifacts;
    private final Cache<String, float[]> recent =
            Caffeine.newBuilder().maximumSize(RECENT).build();

    private SentenceEncoder(OnnxSentenceModel model, ArtifactCache artifacts) {
        this.model = model;
        this.artifacts = artifacts;
    }

    /// The encoder; empty if the native model cannot run on this machine.
    ///
    /// @param data the folder for native libraries and caches
    public static Optional<SentenceEncoder> open(Path data) {
        try {
            return Optional.of(
                    new SentenceEncoder(OnnxSentenceModel.open(data.resolve("native")), ArtifactCache.in(data)));
        } catch (IOException | OrtException | RuntimeException | LinkageError failure) {
            log.warn("The language model can't run here, so questions are matched by their words alone.", failure);
            return Optional.empty();
        }
    }

    public ArtifactCache artifacts() {
        return artifacts;
    }

    /// Whether a lower-case word is a common one of the language.
    public boolean isCommonWord(String word) {
        return model.knows(word);
    }

    /// The vector of a text, of length 1; not to be changed.
    public float[] vector(String text) {
        var known = recent.getIfPresent(text);
        if (known != null) {
            return known;
        }
        var vector = model.vector(text);
        recent.put(text, vector);
        return vector;
    }

    /// The vectors of phrases, in their order; only new phrases are computed, then cached.
    public EmbeddingMatrix embedAll(List<String> phrases, ProgressListener progress) {
        var vectors = new EmbeddingCache(artifacts);
        var missing = phrases.stream()
                .distinct()
                .filter(phrase -> !vectors.has(phrase))
                .toList();
        for (var from = 0; from < missing.size(); from += STEP) {
            var some = missing.subList(from, Math.min(from + STEP, missing.size()));
            var computed = some.parallelStream().map(model::vector).toList();
            IntStream.range(0, some.size()).forEach(i -> vectors.add(some.get(i), computed.get(i)));
            progress.at("Embedding phrases", from + some.size(), missing.size());
        }
        if (!missing.isEmpty()) {
            vectors.save(phrases);
        }
        return EmbeddingMatrix.of(phrases, OnnxSentenceModel.DIMENSIONS, vectors::get);
    }
}
