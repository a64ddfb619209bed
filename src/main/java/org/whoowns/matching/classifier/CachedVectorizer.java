package org.whoowns.matching.classifier;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.whoowns.knowledge.files.Sha256;
import org.whoowns.matching.cache.ArtifactCache;
import org.whoowns.matching.lexical.TfIdfVectorizer;

/// The lexicon made last, kept under a hash of the texts it was made of, so that a start need not take them apart.
public final class CachedVectorizer {

    private static final int HASH = 32;

    private CachedVectorizer() {}

    /// The lexicon of these texts: the kept one where it was made of the same, else a new one, which is then kept.
    public static TfIdfVectorizer of(List<String> texts, ArtifactCache artifacts) {
        var hash = hash(texts);
        return artifacts
                .find(ArtifactCache.LEXICON)
                .flatMap(bytes -> read(bytes, hash))
                .or(() -> artifacts.bundled(ArtifactCache.LEXICON).flatMap(bytes -> read(bytes, hash)))
                .orElseGet(() -> {
                    var made = TfIdfVectorizer.of(texts);
                    artifacts.put(ArtifactCache.LEXICON, out -> {
                        out.write(hash);
                        made.writeTo(out);
                    });
                    return made;
                });
    }

    private static Optional<TfIdfVectorizer> read(ByteBuffer bytes, byte[] hash) {
        var found = new byte[HASH];
        if (bytes.remaining() <= HASH) {
            return Optional.empty();
        }
        bytes.get(found);
        try {
            return Arrays.equals(found, hash) ? Optional.of(TfIdfVectorizer.read(bytes)) : Optional.empty();
        } catch (BufferUnderflowException | NegativeArraySizeException odd) {
            // Whole, but not written by this version.
            return Optional.empty();
        }
    }

    private static byte[] hash(List<String> texts) {
        var digest = Sha256.digest();
        digest.update(TrainingFingerprint.OF_LEARNING);
        for (var text : texts) {
            digest.update((text + "\n").getBytes(StandardCharsets.UTF_8));
        }
        return digest.digest();
    }
}
