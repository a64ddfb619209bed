package org.whoowns.matching.classifier.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.whoowns.matching.embedding.VectorMath;

class SoftmaxRegressionTest {

    private static final List<float[]> MEANINGS = new ArrayList<>();
    private static final int[] LABELS = new int[60];

    static {
        var random = new Random(3);
        for (var i = 0; i < LABELS.length; i++) {
            LABELS[i] = i % 3;
            MEANINGS.add(near(LABELS[i], random));
        }
    }

    private static final SoftmaxRegression LEARNT = SoftmaxRegression.train(MEANINGS, LABELS, 3);

    @Test
    void predictsProbabilities() {
        for (var entry = 0; entry < 3; entry++) {
            var chances = LEARNT.probabilities(near(entry, new Random(5)));

            assertThat(chances[entry]).isGreaterThan(0.6f);
            assertThat(IntStream.range(0, 3).mapToDouble(i -> chances[i]).sum()).isCloseTo(1, within(1e-5));
        }
    }

    @Test
    void isUndecidedBetweenEntries() {
        var chances = LEARNT.probabilities(VectorMath.normalised(new float[] {1, 1, 1, 0}));

        assertThat(chances[0]).isCloseTo(1 / 3f, within(0.1f));
        assertThat(chances[1]).isCloseTo(1 / 3f, within(0.1f));
    }

    @Test
    void readsBackWhatItWrote() throws IOException {
        var bytes = new ByteArrayOutputStream();
        LEARNT.writeTo(new DataOutputStream(bytes));

        var read = SoftmaxRegression.read(ByteBuffer.wrap(bytes.toByteArray()));

        assertThat(read.probabilities(MEANINGS.getFirst())).containsExactly(LEARNT.probabilities(MEANINGS.getFirst()));
    }

    private static float[] near(int entry, Random random) {
        var vector = new float[4];
        vector[entry] = 1;
        for (var i = 0; i < vector.length; i++) {
            vector[i] += (float) (0.1 * random.nextGaussian());
        }
        return VectorMath.normalised(vector);
    }
}
