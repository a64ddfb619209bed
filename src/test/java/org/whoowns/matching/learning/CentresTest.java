package org.whoowns.matching.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.whoowns.matching.embedding.Vectors;

class CentresTest {

    @Test
    void tellsEntriesApartByTheirWordsAlone() {
        var centres = Centres.of(Toys.EXAMPLES, Toys.LABELS, Toys.CLASSES, Toys.LEXICON.size());

        assertThat(Toys.best(centres.scores(Toys.byWords("which cars have doors?"))))
                .isEqualTo(0);
        assertThat(Toys.best(centres.scores(Toys.byWords("who threw the ball"))))
                .isEqualTo(2);
        assertThat(centres.scores(Toys.byWords("zzz"))).containsOnly(0);
    }

    /// The phrases of each entry are scattered along the first component, and the entries differ in the second, less.
    @Test
    void looksPastWhatVariesWithinEntries() {
        var random = new Random(7);
        var examples = new ArrayList<Features>();
        var labels = new int[40];
        for (var i = 0; i < labels.length; i++) {
            labels[i] = i % 2;
            examples.add(meaning((float) random.nextGaussian(), labels[i] == 0 ? 0.2f : -0.2f));
        }
        var centres = Centres.of(examples, labels, 2, 0);

        for (var x : new float[] {-0.9f, -0.3f, 0.4f, 0.8f}) {
            assertThat(Toys.best(centres.scores(meaning(x, 0.2f)))).isEqualTo(0);
            assertThat(Toys.best(centres.scores(meaning(x, -0.2f)))).isEqualTo(1);
        }
    }

    @Test
    void worksWhereEachEntryHasOnePhrase() {
        var examples = List.of(meaning(1, 0), meaning(0, 1), meaning(-1, 0));
        var centres = Centres.of(examples, new int[] {0, 1, 2}, 2, 0);

        assertThat(Toys.best(centres.scores(meaning(0.9f, 0.2f)))).isEqualTo(0);
        assertThat(Toys.best(centres.scores(meaning(0.2f, 0.9f)))).isEqualTo(1);
        assertThat(centres.scores(meaning(1, 0))).hasSize(3).doesNotContain(Float.NaN);
    }

    private static Features meaning(float x, float y) {
        return new Features(Vectors.normalised(new float[] {x, y, 0.5f, 0}), Toys.LEXICON.vector(""));
    }
}
