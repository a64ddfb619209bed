package org.whoowns.matching.lexical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LexiconTest {

    private final Lexicon lexicon = Lexicon.of(
            List.of("who owns the roadmap?", "the roadmap in Scrum", "who writes stories?", "stories, stories"));

    @Test
    void readsWordsPairsAndRunsOfLetters() {
        var terms = Terms.of("The map, the map");
        var the = Terms.word("the");
        var map = Terms.word("map");

        assertThat(terms.words())
                .isSorted()
                .containsExactlyInAnyOrder(
                        the, the, map, map, Terms.pair(the, map), Terms.pair(the, map), Terms.pair(map, the));
        assertThat(terms.grams()).isSorted().contains(grams(" th", "the", "he ", " the", "the ", " ma", "map", "map"));
        assertThat(Terms.of("a").grams()).containsExactly(grams(" a "));
        assertThat(Terms.of("?!").words()).isEmpty();
        assertThat(Terms.wordsOf("Größe_2 ½, \uD835\uDC00x–y")).containsExactly("größe_2", "½", "\uD835\uDC00x", "y");
    }

    private static long[] grams(String... letters) {
        return Stream.of(letters)
                .mapToLong(gram -> Terms.gram(gram, 0, gram.length()))
                .toArray();
    }

    @Test
    void weighsWordsAsMuchAsRunsOfLetters() {
        var vector = lexicon.vector("who owns the roadmap?");

        assertThat(vector.dot(vector)).isCloseTo(2, within(1e-5f));
    }

    @Test
    void findsLikeTextsNearer() {
        var question = lexicon.vector("whose roadmap is the roadmap?");

        assertThat(question.dot(lexicon.vector("the roadmap in Scrum")))
                .isGreaterThan(question.dot(lexicon.vector("who writes stories?")));
    }

    @Test
    void leavesOutWhatOnePhraseAloneHas() {
        assertThat(lexicon.vector("Scrum").size()).isZero();
        assertThat(lexicon.vector("").size()).isZero();
        assertThat(lexicon.vector("zzz").dot(lexicon.vector("the roadmap"))).isZero();
    }

    @Test
    void givesTheSameTextTheSameVector() {
        var one = lexicon.vector("who writes the roadmap?");
        var other = lexicon.vector("who writes the roadmap?");

        assertThat(components(one)).isNotEmpty().isEqualTo(components(other));
    }

    /// Two vectors are compared in one walk along both.
    @Test
    void putsComponentsInOrder() {
        var vector = lexicon.vector("who owns the roadmap? who writes stories?");

        assertThat(IntStream.range(0, vector.size()).map(vector::index).toArray())
                .isSorted()
                .doesNotHaveDuplicates();
    }

    private static List<String> components(SparseVector vector) {
        return IntStream.range(0, vector.size())
                .mapToObj(i -> vector.index(i) + "=" + vector.value(i))
                .toList();
    }
}
