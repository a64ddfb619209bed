package org.whoowns.matching.embedding;

import ai.onnxruntime.OrtException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
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
            log.warn("The language model does not run here, so questions are matched by their words alone.", failure);
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
        var cache = new EmbeddingCache(artifacts);
        return cache.ofAll(phrases).orElseGet(() -> gathered(phrases, cache, progress));
    }

    private EmbeddingMatrix gathered(List<String> phrases, EmbeddingCache cache, ProgressListener progress) {
        var found = new HashMap<String, float[]>();
        var missing = new ArrayList<String>();
        for (var phrase : new LinkedHashSet<>(phrases)) {
            var vector = cache.find(phrase);
            if (vector == null) {
                missing.add(phrase);
            } else {
                found.put(phrase, vector);
            }
        }
        compute(missing, cache, found, progress);
        cache.save(phrases);
        return EmbeddingMatrix.of(
                phrases.stream().map(phrase -> get(found, phrase)).toList());
    }

    private void compute(
            List<String> missing, EmbeddingCache cache, Map<String, float[]> found, ProgressListener progress) {
        for (var from = 0; from < missing.size(); from += STEP) {
            var some = missing.subList(from, Math.min(from + STEP, missing.size()));
            var vectors = some.parallelStream().map(model::vector).toList();
            IntStream.range(0, some.size())
                    .forEach(i -> found.put(some.get(i), cache.add(some.get(i), vectors.get(i))));
            progress.at("Learning what phrases mean", from + some.size(), missing.size());
        }
    }

    private static float[] get(Map<String, float[]> vectors, String phrase) {
        var vector = vectors.get(phrase);
        if (vector == null) {
            throw new IllegalStateException("a phrase was left out");
        }
        return vector;
    }
}
