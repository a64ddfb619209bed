package org.whoowns.matching.classifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.whoowns.matching.classifier.training.FeatureVector;
import org.whoowns.matching.embedding.VectorMath;

class CentroidClassifierTest {

    /// Phrases vary along the first component, and entries differ, less, in the second.
    @Test
    void ignoresVarianceWithinEntries() {
        var random = new Random(7);
        var examples = new ArrayList<FeatureVector>();
        var labels = new int[40];
        for (var i = 0; i < labels.length; i++) {
            labels[i] = i % 2;
            examples.add(embedding((float) random.nextGaussian(), labels[i] == 0 ? 0.2f : -0.2f));
        }
        var centroids = CentroidClassifier.of(examples, labels, 2);

        for (var x : new float[] {-0.9f, -0.3f, 0.4f, 0.8f}) {
            assertThat(ToyTrainingData.best(centroids.scores(embedding(x, 0.2f))))
                    .isEqualTo(0);
            assertThat(ToyTrainingData.best(centroids.scores(embedding(x, -0.2f))))
                    .isEqualTo(1);
        }
    }

    @Test
    void worksWithOnePhraseForEachEntry() {
        var examples = List.of(embedding(1, 0), embedding(0, 1), embedding(-1, 0));
        var centroids = CentroidClassifier.of(examples, new int[] {0, 1, 2}, 2);

        assertThat(ToyTrainingData.best(centroids.scores(embedding(0.9f, 0.2f))))
                .isEqualTo(0);
        assertThat(ToyTrainingData.best(centroids.scores(embedding(0.2f, 0.9f))))
                .isEqualTo(1);
        assertThat(centroids.scores(embedding(1, 0))).hasSize(3).doesNotContain(Float.NaN);
    }

    private static FeatureVector embedding(float x, float y) {
        return new FeatureVector(
                VectorMath.normalised(new float[] {x, y, 0.5f, 0}), ToyTrainingData.LEXICON.vector(""));
    }
}
