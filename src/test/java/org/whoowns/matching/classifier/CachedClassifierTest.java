package org.whoowns.matching.classifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.whoowns.matching.cache.ArtifactCache;
import org.whoowns.matching.classifier.training.FeatureVector;
import org.whoowns.matching.classifier.training.TrainingData;
import org.whoowns.matching.embedding.VectorMath;

class CachedClassifierTest {

    private static final FeatureVector QUESTION = ToyTrainingData.byWords("a red car to throw");
    private static final float[] LEARNT = ToyTrainingData.learnt().scores(QUESTION);

    @TempDir
    Path folder;

    @Test
    void learnsOnce() {
        assertThat(of(ToyTrainingData.EXAMPLES, ToyTrainingData.LABELS)).containsExactly(LEARNT);

        // There is nothing to learn from now.
        assertThat(of(List.of(), ToyTrainingData.LABELS)).containsExactly(LEARNT);
    }

    @Test
    void learnsAnewWhenALabelChanges() {
        of(ToyTrainingData.EXAMPLES, ToyTrainingData.LABELS);

        assertThat(of(ToyTrainingData.EXAMPLES, new int[] {2, 2, 2, 1, 1, 1, 0, 0, 0}))
                .isNotEqualTo(LEARNT);
    }

    @Test
    void learnsAnewWhenAFileIsDamaged() throws IOException {
        of(ToyTrainingData.EXAMPLES, ToyTrainingData.LABELS);
        var file = folder.resolve("kept/classifier");
        var bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);

        // What the planes rested on is still there, and the search that begins there ends as near as it had to come.
        var again = of(ToyTrainingData.EXAMPLES, ToyTrainingData.LABELS);
        assertThat(again).containsExactly(LEARNT, Offset.offset(0.01f));
        assertThat(of(List.of(), ToyTrainingData.LABELS)).containsExactly(again);
    }

    @Test
    void learnsAnewWhenAFileHoldsSomethingElse() {
        ArtifactCache.in(folder).put("classifier", out -> out.writeUTF("short"));

        assertThat(of(ToyTrainingData.EXAMPLES, ToyTrainingData.LABELS)).containsExactly(LEARNT);
    }

    @Test
    void learnsWhereNothingIsKept() {
        assertThat(of(CachedClassifier.nowhere(), ToyTrainingData.EXAMPLES, ToyTrainingData.LABELS))
                .containsExactly(LEARNT);
    }

    @Test
    void learnsWhereNothingCanBeKept() throws IOException {
        Files.writeString(folder.resolve("kept"), "a file where the folder should be");

        assertThat(of(ToyTrainingData.EXAMPLES, ToyTrainingData.LABELS)).containsExactly(LEARNT);
    }

    /// Forty phrases of two entries that differ in meaning alone, so that middles are taken.
    @Test
    void findsTheSameMiddlesAgain() {
        var examples = new ArrayList<FeatureVector>();
        var texts = new ArrayList<String>();
        var labels = new int[80];
        for (var i = 0; i < labels.length; i++) {
            labels[i] = i % 2;
            var meaning = VectorMath.normalised(new float[] {labels[i], 1 - labels[i], i / 40f, 1});
            examples.add(new FeatureVector(meaning, ToyTrainingData.LEXICON.vector("")));
            texts.add("phrase " + i);
        }
        var all = new TrainingData(texts, () -> examples, 3, List.of(), ToyTrainingData.LEXICON.size());

        var learnt = CachedClassifier.in(ArtifactCache.in(folder)).of(all, labels);
        var found = CachedClassifier.in(ArtifactCache.in(folder)).of(all, labels);

        assertThat(learnt)
                .isInstanceOfSatisfying(
                        CentroidClassifier.class,
                        middles -> assertThat(middles.hasOdds()).isTrue());
        assertThat(found.scores(examples.getFirst())).containsExactly(learnt.scores(examples.getFirst()));
    }

    @Test
    void doesNotTakeWhatWasLearntOfWordsAloneForMore() {
        of(CachedClassifier.byWordsIn(ArtifactCache.in(folder)), ToyTrainingData.EXAMPLES, ToyTrainingData.LABELS);

        assertThat(of(CachedClassifier.byWordsIn(ArtifactCache.in(folder)), List.of(), ToyTrainingData.LABELS))
                .containsExactly(LEARNT);
        assertThat(of(new ArrayList<>(ToyTrainingData.EXAMPLES.reversed()), ToyTrainingData.LABELS))
                .isNotEqualTo(LEARNT);
    }

    private float[] of(List<FeatureVector> examples, int[] labels) {
        return of(CachedClassifier.in(ArtifactCache.in(folder)), examples, labels);
    }

    private static float[] of(CachedClassifier kept, List<FeatureVector> examples, int[] labels) {
        return kept.of(
                        new TrainingData(
                                ToyTrainingData.TEXTS,
                                () -> examples,
                                ToyTrainingData.CLASSES,
                                List.of(),
                                ToyTrainingData.LEXICON.size()),
                        labels)
                .scores(QUESTION);
    }
}
