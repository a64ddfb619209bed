package org.whoowns.matching.embedding;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/// The vectors of many texts in few arrays, so that another one is compared with all of them at the speed of memory.
///
/// They lie in blocks, and in a block first component by first component: the inner loop then adds to many sums that
/// do not depend on each other, which the compiler turns into vector instructions. Immutable and safe to share between
/// threads.
public final class EmbeddingMatrix {

    /// Texts in a block: their sums fit into the first-level cache, and a block into the second.
    private static final int BLOCK = 256;
    private static final int AT_ONCE = 4;

    private final int size;
    private final int dimensions;
    private final float[][] blocks;

    private EmbeddingMatrix(int size, int dimensions) {
        this.size = size;
        this.dimensions = dimensions;
        this.blocks = new float[(size + BLOCK - 1) / BLOCK][dimensions * BLOCK];
    }

    /// @param vectors of length 1 and all of one size, a multiple of four
    public static EmbeddingMatrix of(List<float[]> vectors) {
        return of(vectors, vectors.isEmpty() ? 0 : vectors.getFirst().length, vector -> vector);
    }

    /// @param vector gives the vector of each text, one at a time, so that they are never there twice
    static <T> EmbeddingMatrix of(List<T> texts, int dimensions, Function<T, float[]> vector) {
        var embeddings = new EmbeddingMatrix(texts.size(), dimensions);
        for (var i = 0; i < texts.size(); i++) {
            var block = embeddings.blocks[i / BLOCK];
            var components = vector.apply(texts.get(i));
            for (var d = 0; d < dimensions; d++) {
                block[d * BLOCK + i % BLOCK] = components[d];
            }
        }
        return embeddings;
    }

    public int size() {
        return size;
    }

    /// The vector of one of the texts.
    public float[] vector(int text) {
        var vector = new float[dimensions];
        for (var d = 0; d < dimensions; d++) {
            vector[d] = blocks[text / BLOCK][d * BLOCK + text % BLOCK];
        }
        return vector;
    }

    /// The cosine of the vector to each of the texts.
    public float[] cosineSimilarities(float[] vector) {
        var nearness = new float[size];
        var sums = new float[BLOCK];
        for (var block = 0; block < blocks.length; block++) {
            Arrays.fill(sums, 0);
            for (var d = 0; d + AT_ONCE <= dimensions; d += AT_ONCE) {
                add(blocks[block], d * BLOCK, vector, d, sums);
            }
            System.arraycopy(sums, 0, nearness, block * BLOCK, Math.min(BLOCK, size - block * BLOCK));
        }
        return nearness;
    }

    private static void add(float[] block, int from, float[] vector, int d, float[] sums) {
        var a = vector[d];
        var b = vector[d + 1];
        var c = vector[d + 2];
        var e = vector[d + 3];
        for (var i = 0; i < BLOCK; i++) {
            sums[i] += (a * block[from + i] + b * block[from + BLOCK + i])
                    + (c * block[from + 2 * BLOCK + i] + e * block[from + 3 * BLOCK + i]);
        }
    }
}
