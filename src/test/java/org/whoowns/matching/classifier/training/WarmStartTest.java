package org.whoowns.matching.classifier.training;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.whoowns.matching.cache.ArtifactCache;
import org.whoowns.matching.classifier.OneVsRestSvm;
import org.whoowns.matching.classifier.ToyTrainingData;
import org.whoowns.matching.classifier.TrainingFingerprint;
import org.whoowns.matching.classifier.WarmStartState;
import org.whoowns.matching.embedding.VectorMath;
import org.whoowns.matching.lexical.SparseVector;

/// Properties of training from a warm start.
class WarmStartTest {

    private static final int TERMS = ToyTrainingData.LEXICON.size();
    private static final SparseVector NO_TERMS = ToyTrainingData.LEXICON.vector("");

    @TempDir
    Path folder;

    private record World(List<String> texts, List<FeatureVector> features, ClassLabels labels) {

        OneVsRestSvm planes(WarmStartState warmStart) {
            return new OneVsRestSvm(features, texts, labels, TERMS, warmStart);
        }

        /// The same data without every tenth example, and with some labels changed.
        World changed() {
            var left = IntStream.range(0, texts.size()).filter(i -> i % 10 != 3).toArray();
            return new World(
                    Arrays.stream(left).mapToObj(texts::get).toList(),
                    Arrays.stream(left).mapToObj(features::get).toList(),
                    new ClassLabels(
                            Arrays.stream(left)
                                    .map(i -> i % 17 == 0 ? (labels.ofExamples()[i] + 1) % 6 : labels.ofExamples()[i])
                                    .toArray(),
                            6,
                            List.of(0, 0, 1, 1, 2, 2)));
        }
    }

    @Test
    void convergesToTheColdSolution() {
        for (var seed = 0; seed < 5; seed++) {
            var changed = world(seed).changed();
            var cold = changed.planes(WarmStartState.NOTHING).classifier();
            var warm = changed.planes(before(world(seed))).classifier();

            for (var text : changed.features()) {
                var expected = cold.scores(text);
                var scores = warm.scores(text);
                for (var each = 0; each < expected.length; each++) {
                    assertThat(scores[each]).isCloseTo(expected[each], within());
                }
            }
        }
    }

    @Test
    void convergesWithRenumberedClasses() {
        var world = world(7);
        var turned = new World(
                world.texts(),
                world.features(),
                new ClassLabels(
                        Arrays.stream(world.labels().ofExamples())
                                .map(label -> 5 - label)
                                .toArray(),
                        6,
                        List.of(2, 2, 1, 1, 0, 0)));
        var cold = world.planes(WarmStartState.NOTHING).classifier();
        var warm = turned.planes(before(world)).classifier();

        for (var text : world.features()) {
            for (var each = 0; each < 6; each++) {
                assertThat(warm.scores(text)[5 - each]).isCloseTo(cold.scores(text)[each], within());
            }
        }
    }

    @Test
    void keepsTheSupportVectorsOfUnchangedData() {
        var world = world(3);
        var labels = world.labels().ofExamples();
        var warmStart = before(world);

        for (var plane = 0; plane < 6; plane++) {
            var key = WarmStartState.key(world.texts(), labels, plane);
            var start = warmStart.start(key, world.texts(), labels, plane);
            assertThat(Arrays.stream(start).filter(alpha -> alpha > 0).count())
                    .isEqualTo(byText(warmStart, key).size())
                    .isPositive();
        }
    }

    /// Its dual variable would pull towards its old class.
    @Test
    void dropsTheAlphaOfATextThatHasChangedItsClass() {
        var world = world(3);
        var labels = world.labels().ofExamples();
        var warmStart = before(world);
        var key = WarmStartState.key(world.texts(), labels, 0);
        var start = warmStart.start(key, world.texts(), labels, 0);
        var some = IntStream.range(1, labels.length)
                .filter(i -> labels[i] == 0 && start[i] > 0)
                .findFirst()
                .orElseThrow();
        var turned = labels.clone();
        turned[some] = 1;

        assertThat(warmStart.start(key, world.texts(), turned, 0)[some]).isZero();
    }

    @Test
    void isReadBack() {
        var warmStart = before(world(5));
        var artifacts = ArtifactCache.in(folder);

        warmStart.save(artifacts);

        var found = WarmStartState.in(artifacts);
        assertThat(found.classes())
                .hasSize(9)
                .containsOnlyKeys(warmStart.classes().keySet());
        warmStart
                .classes()
                .forEach((key, alphas) -> assertThat(byText(found, key)).isEqualTo(alphas.byText()));
    }

    @Test
    void startsColdFromAnotherVersion() {
        var artifacts = ArtifactCache.in(folder);
        for (var odd : List.of("", "written by an older version, which had other things to say, and more of them")) {
            artifacts.put(ArtifactCache.SUPPORTS, out -> {
                out.write(TrainingFingerprint.OF_LEARNING);
                out.write(odd.getBytes(UTF_8));
                out.writeLong(-1);
            });
            var world = world(1);
            var cold = world.planes(WarmStartState.NOTHING).classifier();

            var warm = world.planes(WarmStartState.in(artifacts)).classifier();

            for (var text : world.features()) {
                assertThat(warm.scores(text)[0]).isCloseTo(cold.scores(text)[0], within());
            }
        }
    }

    private static Offset<Float> within() {
        return Offset.offset(0.03f);
    }

    private static WarmStartState before(World world) {
        return world.planes(WarmStartState.NOTHING).warmStartState();
    }

    private static Map<Integer, Float> byText(WarmStartState warmStart, int key) {
        return Objects.requireNonNull(warmStart.classes().get(key)).byText();
    }

    /// Six classes around six centres, close enough to overlap.
    private static World world(int seed) {
        var random = new Random(seed);
        var middles = IntStream.range(0, 6).mapToObj(_ -> noise(random)).toList();
        var texts = new ArrayList<String>();
        var features = new ArrayList<FeatureVector>();
        var labels = new int[240];
        for (var i = 0; i < labels.length; i++) {
            labels[i] = i % 6;
            var vector = noise(random);
            var middle = middles.get(labels[i]);
            for (var k = 0; k < vector.length; k++) {
                vector[k] += middle[k];
            }
            texts.add("text " + i);
            features.add(new FeatureVector(VectorMath.normalised(vector), NO_TERMS));
        }
        return new World(texts, features, new ClassLabels(labels, 6, List.of(0, 0, 1, 1, 2, 2)));
    }

    private static float[] noise(Random random) {
        var vector = new float[16];
        for (var i = 0; i < vector.length; i++) {
            vector[i] = (float) random.nextGaussian();
        }
        return VectorMath.normalised(vector);
    }
}
