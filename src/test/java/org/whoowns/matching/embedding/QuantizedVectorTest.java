package org.whoowns.matching.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class QuantizedVectorTest {

    private static final int DIMENSIONS = 384;

    @Test
    void keepsCosineSimilaritiesOfRandomVectors() {
        var random = new Random(14);
        IntStream.range(0, 200).forEach(_ -> {
            var one = random(random);
            var other = VectorMath.normalised(mixed(one, random(random), random.nextFloat()));

            assertThat(QuantizedVector.of(one).cosineSimilarity(QuantizedVector.of(other)))
                    .isCloseTo(VectorMath.dot(one, other), within(0.01));
        });
    }

    @Test
    void survivesStorage() {
        var vector = QuantizedVector.of(random(new Random(1)));

        assertThat(QuantizedVector.ofBytes(vector.toBytes()).cosineSimilarity(vector))
                .isCloseTo(1, within(1e-9));
    }

    @Test
    void nothingIsSimilarToNoVector() {
        var vector = QuantizedVector.of(random(new Random(1)));

        assertThat(QuantizedVector.of(new float[DIMENSIONS]).isNone()).isTrue();
        assertThat(QuantizedVector.NONE.cosineSimilarity(vector)).isZero();
        assertThat(QuantizedVector.of(new float[] {1, 2}).cosineSimilarity(vector))
                .isZero();
    }

    private static float[] random(Random random) {
        var vector = new float[DIMENSIONS];
        for (var i = 0; i < DIMENSIONS; i++) {
            vector[i] = (float) random.nextGaussian();
        }
        return VectorMath.normalised(vector);
    }

    private static float[] mixed(float[] one, float[] other, float share) {
        var mixed = VectorMath.scaled(one, share);
        VectorMath.add(other, 1 - share, mixed);
        return mixed;
    }
}
