package org.whoowns.matching.embedding;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.whoowns.knowledge.reading.Sha256;
import org.whoowns.matching.keeping.Kept;

/// Vectors of phrases, so that a start or a reload computes only those of new phrases.
///
/// Components are kept in 16 bits (IEEE 754 half precision). Not safe to share between threads.
final class KeptVectors {

    private static final int KEY = 16;

    private final Kept kept;
    private final Map<ByteBuffer, short[]> ofTheBuild;
    private final Map<ByteBuffer, short[]> own;

    KeptVectors(Kept kept) {
        this.kept = kept;
        this.ofTheBuild = kept.ofTheBuild(Kept.VECTORS).map(KeptVectors::read).orElseGet(Map::of);
        this.own = new HashMap<>(kept.find(Kept.VECTORS).map(KeptVectors::read).orElseGet(Map::of));
    }

    float @Nullable [] find(String phrase) {
        var key = key(phrase);
        var vector = own.getOrDefault(key, ofTheBuild.get(key));
        return vector == null ? null : widened(vector);
    }

    /// Remembers a vector and gives it back as it will be found later.
    float[] add(String phrase, float[] vector) {
        var narrow = new short[vector.length];
        for (var i = 0; i < narrow.length; i++) {
            narrow[i] = Float.floatToFloat16(vector[i]);
        }
        own.put(key(phrase), narrow);
        return widened(narrow);
    }

    /// Writes to the data folder what is in use; vectors of phrases that are gone are dropped.
    void save(Iterable<String> phrases) {
        var used = new TreeMap<ByteBuffer, short[]>();
        for (var phrase : phrases) {
            var key = key(phrase);
            var vector = own.get(key);
            if (vector != null) {
                used.put(key, vector);
            }
        }
        kept.put(Kept.VECTORS, out -> write(used, out));
    }

    private static void write(Map<ByteBuffer, short[]> vectors, DataOutputStream out) throws IOException {
        out.writeUTF(LanguageModel.NAME);
        out.writeInt(vectors.size());
        for (var each : vectors.entrySet()) {
            out.write(each.getKey().array());
            for (var component : each.getValue()) {
                out.writeShort(component);
            }
        }
    }

    private static Map<ByteBuffer, short[]> read(ByteBuffer in) {
        try {
            return vectors(in);
        } catch (BufferUnderflowException | NegativeArraySizeException odd) {
            // Whole, but not written by this version.
            return Map.of();
        }
    }

    private static Map<ByteBuffer, short[]> vectors(ByteBuffer in) {
        var name = new byte[in.getShort()];
        in.get(name);
        if (!new String(name, StandardCharsets.UTF_8).equals(LanguageModel.NAME)) {
            return Map.of();
        }
        var vectors = new HashMap<ByteBuffer, short[]>();
        for (var left = in.getInt(); left > 0; left--) {
            var key = new byte[KEY];
            in.get(key);
            var vector = new short[LanguageModel.DIMENSIONS];
            in.asShortBuffer().get(vector);
            in.position(in.position() + vector.length * Short.BYTES);
            vectors.put(ByteBuffer.wrap(key), vector);
        }
        return vectors;
    }

    private static float[] widened(short[] narrow) {
        var vector = new float[narrow.length];
        for (var i = 0; i < narrow.length; i++) {
            vector[i] = Float.float16ToFloat(narrow[i]);
        }
        return vector;
    }

    private static ByteBuffer key(String phrase) {
        return ByteBuffer.wrap(Arrays.copyOf(Sha256.of(phrase), KEY));
    }
}
