package org.whoowns.matching.embedding;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.whoowns.matching.cache.ArtifactCache;

/// Vectors of phrases, so that a start or a reload computes only those of new phrases.
///
/// Not safe to share between threads.
final class EmbeddingCache {

    private final ArtifactCache artifacts;
    private @Nullable Map<ByteBuffer, short[]> known;

    EmbeddingCache(ArtifactCache artifacts) {
        this.artifacts = artifacts;
    }

    /// All vectors at once, where the same phrases were saved last, or were known to the build.
    Optional<EmbeddingMatrix> ofAll(List<String> phrases) {
        var hash = EmbeddingFile.hash(phrases);
        return own().flatMap(file -> file.ofAll(hash)).or(() -> bundled().flatMap(file -> file.ofAll(hash)));
    }

    float @Nullable [] find(String phrase) {
        var vector = known().get(EmbeddingFile.key(phrase));
        return vector == null ? null : widened(vector);
    }

    /// Remembers a vector and gives it back as it will be found later.
    float[] add(String phrase, float[] vector) {
        var narrow = new short[vector.length];
        for (var i = 0; i < narrow.length; i++) {
            narrow[i] = Float.floatToFloat16(vector[i]);
        }
        known().put(EmbeddingFile.key(phrase), narrow);
        return widened(narrow);
    }

    /// Writes to the data folder what is in use; vectors of phrases that are gone are dropped.
    void save(List<String> phrases) {
        var vectors = new ArrayList<short[]>();
        for (var phrase : phrases) {
            var vector = known().get(EmbeddingFile.key(phrase));
            if (vector == null) {
                throw new IllegalStateException("a phrase was left out");
            }
            vectors.add(vector);
        }
        artifacts.put(ArtifactCache.VECTORS, out -> EmbeddingFile.write(phrases, vectors, out));
    }

    private Map<ByteBuffer, short[]> known() {
        var found = known;
        if (found == null) {
            var all = new HashMap<ByteBuffer, short[]>();
            bundled().ifPresent(file -> addAll(file, all));
            own().ifPresent(file -> addAll(file, all));
            known = all;
            found = all;
        }
        return found;
    }

    private static void addAll(EmbeddingFile file, Map<ByteBuffer, short[]> all) {
        file.places().forEach((key, place) -> all.put(key, file.vector(place)));
    }

    private Optional<EmbeddingFile> own() {
        return artifacts.find(ArtifactCache.VECTORS).flatMap(EmbeddingFile::read);
    }

    private Optional<EmbeddingFile> bundled() {
        return artifacts.bundled(ArtifactCache.VECTORS).flatMap(EmbeddingFile::read);
    }

    private static float[] widened(short[] narrow) {
        var vector = new float[narrow.length];
        for (var i = 0; i < narrow.length; i++) {
            vector[i] = Float.float16ToFloat(narrow[i]);
        }
        return vector;
    }
}
