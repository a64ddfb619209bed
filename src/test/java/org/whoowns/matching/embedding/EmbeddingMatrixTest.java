package org.whoowns.matching.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmbeddingMatrixTest {

    private final Random random = new Random(3);

    /// Less than a block, one block, and a partial second block.
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 255, 256, 257, 700})
    void computesAllCosines(int size) {
        var vectors = IntStream.range(0, size).mapToObj(_ -> vector()).toList();
        var embeddings = EmbeddingMatrix.of(vectors);
        var asked = vector();

        var similarity = embeddings.cosineSimilarities(asked);

        assertThat(similarity).hasSize(size);
        assertThat(embeddings.size()).isEqualTo(size);
        for (var i = 0; i < size; i++) {
            assertThat(similarity[i]).isCloseTo(VectorMath.dot(asked, vectors.get(i)), within(1e-3f));
            assertThat(embeddings.vector(i)).containsExactly(vectors.get(i), within(5e-4f));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 384})
    void supportsVectorsOfAnySize(int dimensions) {
        var vector = new float[dimensions];
        vector[dimensions - 1] = 1;

        assertThat(EmbeddingMatrix.of(List.of(vector)).cosineSimilarities(vector))
                .containsExactly(1);
    }

    private float[] vector() {
        var vector = new float[8];
        for (var i = 0; i < vector.length; i++) {
            vector[i] = (float) random.nextGaussian();
        }
        return VectorMath.normalised(vector);
    }
}
