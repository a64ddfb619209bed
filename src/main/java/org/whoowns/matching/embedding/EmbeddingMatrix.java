package org.whoowns.matching.embedding;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/// Matrix of embeddings, laid out for fast comparison of one vector with all rows.
///
/// Rows are stored in blocks, column-major within a block, so that the inner loop adds to independent sums and is
/// vectorised by the JIT compiler. They are stored in half precision, as in the cache: the comparison takes as long as
/// reading them from memory. Immutable and thread-safe.
public final class EmbeddingMatrix {

    /// Rows in a block: their sums fit into the L1 cache, and a block into the L2 cache.
    private static final int BLOCK = 256;

    private final int size;
    private final int dimensions;
    private final short[][] blocks;

    private EmbeddingMatrix(int size, int dimensions) {
        this.size = size;
        this.dimensions = dimensions;
        this.blocks = new short[(size + BLOCK - 1) / BLOCK][dimensions * BLOCK];
    }

    /// @param vectors of length 1 and of equal size
    public static EmbeddingMatrix of(List<float[]> vectors) {
        return of(vectors, vectors.isEmpty() ? 0 : vectors.getFirst().length, vector -> vector);
    }

    /// @param vector computes the vector of each text, one at a time, to save memory
    static <T> EmbeddingMatrix of(List<T> texts, int dimensions, Function<T, float[]> vector) {
        var embeddings = new EmbeddingMatrix(texts.size(), dimensions);
        for (var i = 0; i < texts.size(); i++) {
            var block = embeddings.blocks[i / BLOCK];
            var components = vector.apply(texts.get(i));
            for (var d = 0; d < dimensions; d++) {
                block[d * BLOCK + i % BLOCK] = Float.floatToFloat16(components[d]);
            }
        }
        return embeddings;
    }

    public int size() {
        return size;
    }

    public float[] vector(int text) {
        var vector = new float[dimensions];
        for (var d = 0; d < dimensions; d++) {
            vector[d] = Float.float16ToFloat(blocks[text / BLOCK][d * BLOCK + text % BLOCK]);
        }
        return vector;
    }

    public float[] cosineSimilarities(float[] vector) {
        var similarities = new float[size];
        var sums = new float[BLOCK];
        for (var block = 0; block < blocks.length; block++) {
            Arrays.fill(sums, 0);
            for (var d = 0; d < dimensions; d++) {
                add(blocks[block], d * BLOCK, vector[d], sums);
            }
            System.arraycopy(sums, 0, similarities, block * BLOCK, Math.min(BLOCK, size - block * BLOCK));
        }
        return similarities;
    }

    private static void add(short[] block, int from, float factor, float[] sums) {
        for (var i = 0; i < BLOCK; i++) {
            sums[i] += factor * Float.float16ToFloat(block[from + i]);
        }
    }
}
