package org.whoowns.matching.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ClassifierTest {

    @Test
    void tellsExamplesApart() {
        var classifier = Toys.learnt();

        assertThat(IntStream.range(0, Toys.TEXTS.size())
                        .map(i -> Toys.best(classifier.scores(Toys.EXAMPLES.get(i))))
                        .toArray())
                .isEqualTo(Toys.LABELS);
    }

    @Test
    void putsNewTextsWithWhatTheyLookLike() {
        var classifier = Toys.learnt();

        assertThat(Toys.best(classifier.scores(Toys.byWords("which cars have doors?"))))
                .isEqualTo(0);
        assertThat(Toys.best(classifier.scores(Toys.byWords("who threw the ball"))))
                .isEqualTo(2);
    }

    @Test
    void tellsExamplesApartByMeaningAlone() {
        var texts = List.of(meaning(1, 0), meaning(0.9f, 0.1f), meaning(0, 1), meaning(0.1f, 0.9f));
        var classifier = Classifier.learn(texts, new int[] {0, 0, 1, 1}, 2, 0);

        var scores = classifier.scores(meaning(0.8f, 0.3f));

        assertThat(scores[0]).isPositive().isGreaterThan(scores[1]);
        assertThat(scores[1]).isNegative();
    }

    @Test
    void learnsTheSameFromTheSame() {
        var again = Toys.learnt();

        assertThat(Toys.EXAMPLES)
                .allSatisfy(text -> assertThat(Toys.learnt().scores(text)).containsExactly(again.scores(text)));
    }

    @Test
    void isTheSameWhenReadBack() throws IOException {
        var classifier = Toys.learnt();
        var bytes = new ByteArrayOutputStream();
        classifier.writeTo(new DataOutputStream(bytes));

        var read = Classifier.read(ByteBuffer.wrap(bytes.toByteArray()));

        assertThat(Toys.EXAMPLES)
                .allSatisfy(text -> assertThat(read.scores(text)).containsExactly(classifier.scores(text)));
    }

    @Test
    void scoresATextThatHasNoKnownTerm() {
        assertThat(Toys.learnt().scores(Toys.byWords("zzz"))).hasSize(Toys.CLASSES);
    }

    private static Features meaning(float x, float y) {
        return new Features(new float[] {x, y, 0, 0}, Toys.LEXICON.vector(""));
    }
}
