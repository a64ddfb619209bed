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
import org.whoowns.knowledge.Progress;
import org.whoowns.matching.keeping.Kept;

/// The sentence embedding model, run inside this process, and the vectors it has made so far.
///
/// Safe to share between threads.
public final class Encoder {

    /// Names the language model and the way it is read. What is learnt from its vectors is of no use with another one.
    public static final String MODEL = LanguageModel.NAME;

    private static final Logger log = LoggerFactory.getLogger(Encoder.class);
    /// Texts between two notes of progress.
    private static final int STEP = 50;

    private final LanguageModel model;
    private final Kept kept;

    private Encoder(LanguageModel model, Kept kept) {
        this.model = model;
        this.kept = kept;
    }

    /// The encoder, or nothing where the native model cannot run here; then words alone must do.
    ///
    /// @param data the folder for unpacked native libraries and for vectors that are worth keeping
    public static Optional<Encoder> open(Path data) {
        try {
            return Optional.of(new Encoder(LanguageModel.open(data.resolve("native")), Kept.in(data)));
        } catch (IOException | OrtException | RuntimeException | LinkageError failure) {
            log.warn("The language model does not run here, so questions are matched by their words alone.", failure);
            return Optional.empty();
        }
    }

    /// Where what is computed with this encoder is kept.
    public Kept kept() {
        return kept;
    }

    /// Whether a word, in small letters, is a common one of the language.
    public boolean knows(String word) {
        return model.knows(word);
    }

    /// The vector of a text, of length 1.
    public float[] vector(String text) {
        return model.vector(text);
    }

    /// The vectors of phrases, in their order; only those of new phrases are computed, and then kept.
    public Meanings meanings(List<String> phrases, Progress progress) {
        var keptVectors = new KeptVectors(kept);
        return keptVectors.ofAll(phrases).orElseGet(() -> gathered(phrases, keptVectors, progress));
    }

    private Meanings gathered(List<String> phrases, KeptVectors keptVectors, Progress progress) {
        var found = new HashMap<String, float[]>();
        var missing = new ArrayList<String>();
        for (var phrase : new LinkedHashSet<>(phrases)) {
            var vector = keptVectors.find(phrase);
            if (vector == null) {
                missing.add(phrase);
            } else {
                found.put(phrase, vector);
            }
        }
        compute(missing, keptVectors, found, progress);
        keptVectors.save(phrases);
        return Meanings.of(phrases.stream().map(phrase -> get(found, phrase)).toList());
    }

    private void compute(List<String> missing, KeptVectors keptVectors, Map<String, float[]> found, Progress progress) {
        for (var from = 0; from < missing.size(); from += STEP) {
            var some = missing.subList(from, Math.min(from + STEP, missing.size()));
            var vectors = some.parallelStream().map(model::vector).toList();
            IntStream.range(0, some.size())
                    .forEach(i -> found.put(some.get(i), keptVectors.add(some.get(i), vectors.get(i))));
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
