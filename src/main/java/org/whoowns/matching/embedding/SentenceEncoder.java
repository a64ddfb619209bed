package org.whoowns.matching.embedding;

import ai.onnxruntime.OrtException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.whoowns.knowledge.ProgressListener;
import org.whoowns.matching.cache.ArtifactCache;

/// The sentence embedding model, run inside this process, and the vectors it has made so far.
///
/// Safe to share between threads.
public final class SentenceEncoder {

    /// Names the language model and the way it is read. What is learnt from its vectors is of no use with another one.
    public static final String MODEL = OnnxSentenceModel.NAME;

    private static final Logger log = LoggerFactory.getLogger(SentenceEncoder.class);
    /// Texts between two notes of progress.
    private static final int STEP = 50;

    private final OnnxSentenceModel model;
    private final ArtifactCache artifacts;

    private SentenceEncoder(OnnxSentenceModel model, ArtifactCache artifacts) {
        this.model = model;
        this.artifacts = artifacts;
    }

    /// The encoder, or nothing where the native model cannot run here; then words alone must do.
    ///
    /// @param data the folder for unpacked native libraries and for vectors that are worth keeping
    public static Optional<SentenceEncoder> open(Path data) {
        try {
            return Optional.of(
                    new SentenceEncoder(OnnxSentenceModel.open(data.resolve("native")), ArtifactCache.in(data)));
        } catch (IOException | OrtException | RuntimeException | LinkageError failure) {
            log.warn("The language model can't run here, so questions are matched by their words alone.", failure);
            return Optional.empty();
        }
    }

    /// Where what is computed with this encoder is kept.
    public ArtifactCache kept() {
        return artifacts;
    }

    /// Whether a word, in small letters, is a common one of the language.
    public boolean isCached(String word) {
        return model.knows(word);
    }

    /// The vector of a text, of length 1.
    public float[] vector(String text) {
        return model.vector(text);
    }

    /// The vectors of phrases, in their order; only those of new phrases are computed, and then kept.
    public EmbeddingMatrix meanings(List<String> phrases, ProgressListener progress) {
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
