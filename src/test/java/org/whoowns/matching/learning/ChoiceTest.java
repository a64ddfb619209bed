package org.whoowns.matching.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.whoowns.matching.embedding.Vectors;

class ChoiceTest {

    @Test
    void learnsPlanesOfSmallFolders() {
        assertThat(choice(Toys.EXAMPLES, Toys.LABELS, Toys.CLASSES, Toys.LEXICON.size())
                        .isCentres())
                .isFalse();
    }

    @Test
    void takesMiddlesOfLargeFolders() {
        var many = Collections.nCopies(30_000, Toys.EXAMPLES.getFirst());

        assertThat(choice(many, new int[many.size()], 2_000, Toys.LEXICON.size())
                        .isCentres())
                .isTrue();
    }

    /// One class lies around another, where no plane parts them, but their words do: a plane finds that out.
    @Test
    void takesWhatFindsMoreOfThePhrasesHeldBack() {
        var random = new Random(11);
        var words = List.of("red car", "green ball");
        var labels = IntStream.range(0, 100).map(i -> i % 2).toArray();
        var byWords = IntStream.range(0, labels.length)
                .mapToObj(i -> new Features(noise(random), Toys.LEXICON.vector(words.get(labels[i]))))
                .toList();

        assertThat(choice(byWords, labels, 3, Toys.LEXICON.size()).isCentres()).isFalse();
    }

    /// A trial would fail here, since there can't be fewer terms than none.
    @Test
    void takesPlanesUnaskedWhereEntriesHaveManyPhrases() {
        var meanings = List.of(new float[] {1, 0, 0, 0}, new float[] {0, 1, 0, 0});
        var labels = IntStream.range(0, 2 * Choice.MANY_PHRASES).map(i -> i % 2).toArray();
        var examples = IntStream.range(0, labels.length)
                .mapToObj(i -> new Features(meanings.get(labels[i]), Toys.LEXICON.vector("")))
                .toList();

        assertThat(choice(examples, labels, 3, -1).isCentres()).isFalse();
    }

    private static Choice choice(List<Features> examples, int[] labels, int classes, int terms) {
        var texts =
                IntStream.range(0, labels.length).mapToObj(i -> "phrase " + i).toList();
        return new Choice(new Examples(texts, () -> examples, classes, List.of(), terms), labels, Before.NOTHING);
    }

    private static float[] noise(Random random) {
        var vector = new float[64];
        for (var i = 0; i < vector.length; i++) {
            vector[i] = (float) random.nextGaussian();
        }
        return Vectors.normalised(vector);
    }
}
