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
    private static final float[] LEARNT = ToyTrainingData.trained().scores(QUESTION);

    @TempDir
    Path folder;

    @Test
    void trainsOnce() {
        assertThat(of(ToyTrainingData.EXAMPLES, ToyTrainingData.LABELS)).containsExactly(LEARNT);

        // Without examples, it cannot be trained again.
        assertThat(of(List.of(), ToyTrainingData.LABELS)).containsExactly(LEARNT);
    }

    @Test
    void retrainsWhenALabelChanges() {
        of(ToyTrainingData.EXAMPLES, ToyTrainingData.LABELS);

        assertThat(of(ToyTrainingData.EXAMPLES, new int[] {2, 2, 2, 1, 1, 1, 0, 0, 0}))
                .isNotEqualTo(LEARNT);
    }

    @Test
    void retrainsWhenTheFileIsDamaged() throws IOException {
        of(ToyTrainingData.EXAMPLES, ToyTrainingData.LABELS);
        var file = folder.resolve("kept/classifier");
        var bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);

        // The support vectors are still cached, and training from them ends within the tolerance.
        var again = of(ToyTrainingData.EXAMPLES, ToyTrainingData.LABELS);
        assertThat(again).containsExactly(LEARNT, Offset.offset(0.01f));
        assertThat(of(List.of(), ToyTrainingData.LABELS)).containsExactly(again);
    }

    @Test
    void retrainsWhenTheFileHoldsOtherContent() {
        ArtifactCache.in(folder).put("classifier", out -> out.writeUTF("short"));

        assertThat(of(ToyTrainingData.EXAMPLES, ToyTrainingData.LABELS)).containsExactly(LEARNT);
    }

    /// The classifier of kinds has a file of its own, and leaves the warm start of the entries alone.
    @Test
    void cachesTheClassifierOfKindsApart() {
        of(ToyTrainingData.EXAMPLES, ToyTrainingData.LABELS);
        var artifacts = ArtifactCache.in(folder);
        var supports = artifacts.find(ArtifactCache.SUPPORTS);
        var others = new int[] {2, 2, 2, 1, 1, 1, 0, 0, 0};

        var kinds = of(CachedClassifier.ofKindsIn(artifacts), ToyTrainingData.EXAMPLES, others);

        assertThat(of(CachedClassifier.ofKindsIn(artifacts), List.of(), others)).containsExactly(kinds);
        assertThat(of(List.of(), ToyTrainingData.LABELS)).containsExactly(LEARNT);
        assertThat(artifacts.find(ArtifactCache.SUPPORTS)).isEqualTo(supports);
    }

    @Test
    void trainsWithoutACache() {
        assertThat(of(CachedClassifier.uncached(), ToyTrainingData.EXAMPLES, ToyTrainingData.LABELS))
                .containsExactly(LEARNT);
    }

    @Test
    void trainsIfTheCacheIsNotWritable() throws IOException {
        Files.writeString(folder.resolve("kept"), "a file where the folder should be");

        assertThat(of(ToyTrainingData.EXAMPLES, ToyTrainingData.LABELS)).containsExactly(LEARNT);
    }

    /// Forty phrases of two entries that differ in their embeddings alone, so that centroids are chosen.
    @Test
    void readsTheSameCentroidsBack() {
        var examples = new ArrayList<FeatureVector>();
        var texts = new ArrayList<String>();
        var labels = new int[80];
        for (var i = 0; i < labels.length; i++) {
            labels[i] = i % 2;
            var embedding = VectorMath.normalised(new float[] {labels[i], 1 - labels[i], i / 40f, 1});
            examples.add(new FeatureVector(embedding, ToyTrainingData.LEXICON.vector("")));
            texts.add("phrase " + i);
        }
        var all = new TrainingData(texts, () -> examples, 3, List.of(), ToyTrainingData.LEXICON.size());

        var trained = CachedClassifier.in(ArtifactCache.in(folder)).of(all, labels);
        var found = CachedClassifier.in(ArtifactCache.in(folder)).of(all, labels);

        assertThat(trained)
                .isInstanceOfSatisfying(
                        CentroidClassifier.class,
                        middles -> assertThat(middles.hasSoftmax()).isTrue());
        assertThat(found.scores(examples.getFirst())).containsExactly(trained.scores(examples.getFirst()));
    }

    @Test
    void doesNotUseALexicalClassifierForEmbeddings() {
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
