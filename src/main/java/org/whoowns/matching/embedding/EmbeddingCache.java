package org.whoowns.matching.embedding;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.whoowns.matching.cache.ArtifactCache;

/// Cache of phrase embeddings, so that a start or a reload computes only those of new phrases.
///
/// The file holds the model's name, then each phrase with its vector in half precision (IEEE 754). Not thread-safe.
final class EmbeddingCache {

    private static final String FORMAT = OnnxSentenceModel.NAME + ", by phrase";
    private static final int VECTOR_BYTES = OnnxSentenceModel.DIMENSIONS * Short.BYTES;

    private final ArtifactCache artifacts;
    private final Map<String, byte[]> known = new HashMap<>();

    EmbeddingCache(ArtifactCache artifacts) {
        this.artifacts = artifacts;
        artifacts.bundled(ArtifactCache.VECTORS).ifPresent(this::read);
        artifacts.find(ArtifactCache.VECTORS).ifPresent(this::read);
    }

    private void read(ByteBuffer file) {
        try (var in =
                new DataInputStream(new ByteArrayInputStream(file.array(), file.arrayOffset(), file.remaining()))) {
            if (in.readUTF().equals(FORMAT)) {
                for (var left = in.readInt(); left > 0; left--) {
                    var phrase = in.readUTF();
                    var halves = new byte[VECTOR_BYTES];
                    in.readFully(halves);
                    known.put(phrase, halves);
                }
            }
        } catch (IOException _) {
            // Written by another version; missing vectors are recomputed.
        }
    }

    boolean has(String phrase) {
        return known.containsKey(phrase);
    }

    float[] get(String phrase) {
        var vector = new float[OnnxSentenceModel.DIMENSIONS];
        var in = ByteBuffer.wrap(halves(phrase));
        for (var i = 0; i < vector.length; i++) {
            vector[i] = Float.float16ToFloat(in.getShort());
        }
        return vector;
    }

    void add(String phrase, float[] vector) {
        var halves = ByteBuffer.allocate(VECTOR_BYTES);
        for (var component : vector) {
            halves.putShort(Float.floatToFloat16(component));
        }
        known.put(phrase, halves.array());
    }

    /// Replaces the file in the data folder with the vectors of these phrases.
    void save(List<String> phrases) {
        var distinct = new LinkedHashSet<>(phrases);
        artifacts.put(ArtifactCache.VECTORS, out -> {
            out.writeUTF(FORMAT);
            out.writeInt(distinct.size());
            for (var phrase : distinct) {
                out.writeUTF(phrase);
                out.write(halves(phrase));
            }
        });
    }

    private byte[] halves(String phrase) {
        var halves = known.get(phrase);
        if (halves == null) {
            throw new IllegalStateException("a phrase was left out");
        }
        return halves;
    }
}
