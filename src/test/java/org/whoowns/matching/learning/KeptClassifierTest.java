package org.whoowns.matching.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.whoowns.matching.embedding.Vectors;
import org.whoowns.matching.keeping.Kept;

class KeptClassifierTest {

    private static final Features QUESTION = Toys.byWords("a red car to throw");
    private static final float[] LEARNT = Toys.learnt().scores(QUESTION);

    @TempDir
    Path folder;

    @Test
    void learnsOnce() {
        assertThat(of(Toys.EXAMPLES, Toys.LABELS)).containsExactly(LEARNT);

        // There is nothing to learn from now.
        assertThat(of(List.of(), Toys.LABELS)).containsExactly(LEARNT);
    }

    @Test
    void learnsAnewWhenALabelChanges() {
        of(Toys.EXAMPLES, Toys.LABELS);

        assertThat(of(Toys.EXAMPLES, new int[] {2, 2, 2, 1, 1, 1, 0, 0, 0})).isNotEqualTo(LEARNT);
    }

    @Test
    void learnsAnewWhenAFileIsDamaged() throws IOException {
        of(Toys.EXAMPLES, Toys.LABELS);
        var file = folder.resolve("kept/classifier");
        var bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);

        // What the planes rested on is still there, and the search that begins there ends as near as it had to come.
        var again = of(Toys.EXAMPLES, Toys.LABELS);
        assertThat(again).containsExactly(LEARNT, Offset.offset(0.01f));
        assertThat(of(List.of(), Toys.LABELS)).containsExactly(again);
    }

    @Test
    void learnsAnewWhenAFileHoldsSomethingElse() {
        Kept.in(folder).put("classifier", out -> out.writeUTF("short"));

        assertThat(of(Toys.EXAMPLES, Toys.LABELS)).containsExactly(LEARNT);
    }

    @Test
    void learnsWhereNothingIsKept() {
        assertThat(of(KeptClassifier.nowhere(), Toys.EXAMPLES, Toys.LABELS)).containsExactly(LEARNT);
    }

    @Test
    void learnsWhereNothingCanBeKept() throws IOException {
        Files.writeString(folder.resolve("kept"), "a file where the folder should be");

        assertThat(of(Toys.EXAMPLES, Toys.LABELS)).containsExactly(LEARNT);
    }

    /// Forty phrases of two entries that differ in meaning alone, so that middles are taken.
    @Test
    void findsTheSameMiddlesAgain() {
        var examples = new ArrayList<Features>();
        var texts = new ArrayList<String>();
        var labels = new int[80];
        for (var i = 0; i < labels.length; i++) {
            labels[i] = i % 2;
            var meaning = Vectors.normalised(new float[] {labels[i], 1 - labels[i], i / 40f, 1});
            examples.add(new Features(meaning, Toys.LEXICON.vector("")));
            texts.add("phrase " + i);
        }
        var all = new Examples(texts, () -> examples, 3, List.of(), Toys.LEXICON.size());

        var learnt = KeptClassifier.in(Kept.in(folder)).of(all, labels);
        var found = KeptClassifier.in(Kept.in(folder)).of(all, labels);

        assertThat(learnt)
                .isInstanceOfSatisfying(
                        Centres.class, middles -> assertThat(middles.hasOdds()).isTrue());
        assertThat(found.scores(examples.getFirst())).containsExactly(learnt.scores(examples.getFirst()));
    }

    @Test
    void doesNotTakeWhatWasLearntOfWordsAloneForMore() {
        of(KeptClassifier.byWordsIn(Kept.in(folder)), Toys.EXAMPLES, Toys.LABELS);

        assertThat(of(KeptClassifier.byWordsIn(Kept.in(folder)), List.of(), Toys.LABELS))
                .containsExactly(LEARNT);
        assertThat(of(new ArrayList<>(Toys.EXAMPLES.reversed()), Toys.LABELS)).isNotEqualTo(LEARNT);
    }

    private float[] of(List<Features> examples, int[] labels) {
        return of(KeptClassifier.in(Kept.in(folder)), examples, labels);
    }

    private static float[] of(KeptClassifier kept, List<Features> examples, int[] labels) {
        return kept.of(new Examples(Toys.TEXTS, () -> examples, Toys.CLASSES, List.of(), Toys.LEXICON.size()), labels)
                .scores(QUESTION);
    }
}
