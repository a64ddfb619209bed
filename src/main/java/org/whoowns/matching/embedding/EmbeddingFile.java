package org.whoowns.matching.embedding;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ShortBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.whoowns.knowledge.files.Sha256;

/// Vectors of phrases as they lie in a file: a hash of all the phrases, a key of each, and then their vectors in the
/// order of the phrases. Where all are the same, which is so at nearly every start, nothing has to be looked up.
///
/// Components have 16 bits (IEEE 754 half precision).
final class EmbeddingFile {

    private static final int HASH = 32;
    private static final int KEY = 16;

    private final byte[] hash;
    private final ByteBuffer keys;
    private final ShortBuffer vectors;

    private EmbeddingFile(byte[] hash, ByteBuffer keys, ShortBuffer vectors) {
        this.hash = hash;
        this.keys = keys;
        this.vectors = vectors;
    }

    static byte[] hash(List<String> phrases) {
        return Sha256.of(String.join("\n", phrases));
    }

    static ByteBuffer key(String phrase) {
        return ByteBuffer.wrap(Arrays.copyOf(Sha256.of(phrase), KEY));
    }

    /// Nothing where it was not written by this version, or with another language model.
    static Optional<EmbeddingFile> read(ByteBuffer in) {
        try {
            var name = new byte[in.getShort()];
            in.get(name);
            if (!new String(name, StandardCharsets.UTF_8).equals(OnnxSentenceModel.NAME)) {
                return Optional.empty();
            }
            var hash = new byte[HASH];
            in.get(hash);
            var size = in.getInt();
            var keys = in.slice(in.position(), size * KEY);
            var vectors = in.slice(in.position() + keys.limit(), size * OnnxSentenceModel.DIMENSIONS * Short.BYTES);
            return Optional.of(new EmbeddingFile(hash, keys, vectors.asShortBuffer()));
        } catch (BufferUnderflowException | NegativeArraySizeException | IndexOutOfBoundsException odd) {
            return Optional.empty();
        }
    }

    /// @param vectors in the order of the phrases
    static void write(List<String> phrases, List<short[]> vectors, DataOutputStream out) throws IOException {
        out.writeUTF(OnnxSentenceModel.NAME);
        out.write(hash(phrases));
        out.writeInt(phrases.size());
        for (var phrase : phrases) {
            out.write(key(phrase).array());
        }
        var bytes = ByteBuffer.allocate(OnnxSentenceModel.DIMENSIONS * Short.BYTES);
        for (var vector : vectors) {
            bytes.asShortBuffer().put(vector);
            out.write(bytes.array());
        }
    }

    /// All vectors, where they are those of these phrases in this order.
    Optional<EmbeddingMatrix> ofAll(byte[] wanted) {
        return Arrays.equals(hash, wanted)
                ? Optional.of(EmbeddingMatrix.of(vectors.slice(), OnnxSentenceModel.DIMENSIONS))
                : Optional.empty();
    }

    /// Where the vector of each key stands.
    Map<ByteBuffer, Integer> places() {
        var places = new HashMap<ByteBuffer, Integer>();
        for (var place = 0; place * KEY < keys.limit(); place++) {
            places.put(keys.slice(place * KEY, KEY), place);
        }
        return places;
    }

    short[] vector(int place) {
        var vector = new short[OnnxSentenceModel.DIMENSIONS];
        vectors.get(place * vector.length, vector);
        return vector;
    }
}
