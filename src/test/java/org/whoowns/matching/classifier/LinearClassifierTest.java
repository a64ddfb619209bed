package org.whoowns.matching.classifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.whoowns.matching.classifier.training.ClassLabels;
import org.whoowns.matching.classifier.training.FeatureVector;

class LinearClassifierTest {

    @Test
    void separatesTrainingExamples() {
        var classifier = ToyTrainingData.trained();

        assertThat(IntStream.range(0, ToyTrainingData.TEXTS.size())
                        .map(i -> ToyTrainingData.best(classifier.scores(ToyTrainingData.EXAMPLES.get(i))))
                        .toArray())
                .isEqualTo(ToyTrainingData.LABELS);
    }

    @Test
    void classifiesNewTexts() {
        var classifier = ToyTrainingData.trained();

        assertThat(ToyTrainingData.best(classifier.scores(ToyTrainingData.byWords("which cars have doors?"))))
                .isEqualTo(0);
        assertThat(ToyTrainingData.best(classifier.scores(ToyTrainingData.byWords("who threw the ball"))))
                .isEqualTo(2);
    }

    @Test
    void separatesExamplesByEmbeddingAlone() {
        var texts = List.of(embedding(1, 0), embedding(0.9f, 0.1f), embedding(0, 1), embedding(0.1f, 0.9f));
        var labels = new ClassLabels(new int[] {0, 0, 1, 1}, 2, List.of());
        var classifier =
                new OneVsRestSvm(texts, List.of("a", "b", "c", "d"), labels, 0, WarmStartState.NOTHING).classifier();

        var scores = classifier.scores(embedding(0.8f, 0.3f));

        assertThat(scores[0]).isPositive().isGreaterThan(scores[1]);
        assertThat(scores[1]).isNegative();
    }

    @Test
    void isDeterministic() {
        var again = ToyTrainingData.trained();

        assertThat(ToyTrainingData.EXAMPLES)
                .allSatisfy(text ->
                        assertThat(ToyTrainingData.trained().scores(text)).containsExactly(again.scores(text)));
    }

    @Test
    void readsBackWhatItWrote() throws IOException {
        var classifier = ToyTrainingData.trained();
        var bytes = new ByteArrayOutputStream();
        classifier.writeTo(new DataOutputStream(bytes));

        var read = LinearClassifier.read(ByteBuffer.wrap(bytes.toByteArray()));

        assertThat(ToyTrainingData.EXAMPLES)
                .allSatisfy(text -> assertThat(read.scores(text)).containsExactly(classifier.scores(text)));
    }

    @Test
    void scoresATextWithoutKnownTerms() {
        assertThat(ToyTrainingData.trained().scores(ToyTrainingData.byWords("zzz")))
                .hasSize(ToyTrainingData.CLASSES);
    }

    private static FeatureVector embedding(float x, float y) {
        return new FeatureVector(new float[] {x, y, 0, 0}, ToyTrainingData.LEXICON.vector(""));
    }
}
