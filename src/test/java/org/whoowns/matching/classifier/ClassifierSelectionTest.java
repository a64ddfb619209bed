package org.whoowns.matching.classifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.whoowns.matching.classifier.training.FeatureVector;
import org.whoowns.matching.classifier.training.TrainingData;
import org.whoowns.matching.embedding.VectorMath;

class ClassifierSelectionTest {

    @Test
    void prefersLinearForSmallFolders() {
        assertThat(choice(
                                ToyTrainingData.EXAMPLES,
                                ToyTrainingData.LABELS,
                                ToyTrainingData.CLASSES,
                                ToyTrainingData.LEXICON.size())
                        .prefersCentroids())
                .isFalse();
    }

    @Test
    void prefersCentroidsForLargeFolders() {
        var many = Collections.nCopies(30_000, ToyTrainingData.EXAMPLES.getFirst());

        assertThat(choice(many, new int[many.size()], 2_000, ToyTrainingData.LEXICON.size())
                        .prefersCentroids())
                .isTrue();
    }

    /// One class surrounds another, so that only their words separate them, which the linear classifier learns.
    @Test
    void prefersTheWinnerOnHeldOutPhrases() {
        var random = new Random(11);
        var words = List.of("red car", "green ball");
        var labels = IntStream.range(0, 100).map(i -> i % 2).toArray();
        var byWords = IntStream.range(0, labels.length)
                .mapToObj(i -> new FeatureVector(noise(random), ToyTrainingData.LEXICON.vector(words.get(labels[i]))))
                .toList();

        assertThat(choice(byWords, labels, 3, ToyTrainingData.LEXICON.size()).prefersCentroids())
                .isFalse();
    }

    /// Validation would fail here because of the negative number of terms.
    @Test
    void skipsValidationForEntriesWithManyPhrases() {
        var meanings = List.of(new float[] {1, 0, 0, 0}, new float[] {0, 1, 0, 0});
        var labels = IntStream.range(0, 2 * ClassifierSelection.MANY_PHRASES)
                .map(i -> i % 2)
                .toArray();
        var examples = IntStream.range(0, labels.length)
                .mapToObj(i -> new FeatureVector(meanings.get(labels[i]), ToyTrainingData.LEXICON.vector("")))
                .toList();

        assertThat(choice(examples, labels, 3, -1).prefersCentroids()).isFalse();
    }

    private static ClassifierSelection choice(List<FeatureVector> examples, int[] labels, int classes, int terms) {
        var texts =
                IntStream.range(0, labels.length).mapToObj(i -> "phrase " + i).toList();
        return new ClassifierSelection(
                new TrainingData(texts, () -> examples, classes, List.of(), terms), labels, WarmStartState.NOTHING);
    }

    private static float[] noise(Random random) {
        var vector = new float[64];
        for (var i = 0; i < vector.length; i++) {
            vector[i] = (float) random.nextGaussian();
        }
        return VectorMath.normalised(vector);
    }
}
