package org.whoowns.matching.lexical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TfIdfVectorizerTest {

    private final TfIdfVectorizer vectorizer = TfIdfVectorizer.of(
            List.of("who owns the roadmap?", "the roadmap in Scrum", "who writes stories?", "stories, stories"));

    @Test
    void extractsWordsBigramsAndNgrams() {
        var terms = TermExtractor.of("The map, the map");
        var the = TermExtractor.word("the");
        var map = TermExtractor.word("map");

        assertThat(terms.words())
                .isSorted()
                .containsExactlyInAnyOrder(
                        the,
                        the,
                        map,
                        map,
                        TermExtractor.pair(the, map),
                        TermExtractor.pair(the, map),
                        TermExtractor.pair(map, the));
        assertThat(terms.grams()).isSorted().contains(grams(" th", "the", "he ", " the", "the ", " ma", "map", "map"));
        assertThat(TermExtractor.of("a").grams()).containsExactly(grams(" a "));
        assertThat(TermExtractor.of("?!").words()).isEmpty();
        assertThat(TermExtractor.wordsOf("Größe_2 ½, \uD835\uDC00x–y"))
                .containsExactly("größe_2", "½", "\uD835\uDC00x", "y");
    }

    private static long[] grams(String... letters) {
        return Stream.of(letters)
                .mapToLong(gram -> TermExtractor.gram(gram, 0, gram.length()))
                .toArray();
    }

    @Test
    void weighsWordsAsMuchAsNgrams() {
        var vector = vectorizer.vector("who owns the roadmap?");

        assertThat(vector.dot(vector)).isCloseTo(2, within(1e-5f));
    }

    @Test
    void ranksSimilarTextsHigher() {
        var question = vectorizer.vector("whose roadmap is the roadmap?");

        assertThat(question.dot(vectorizer.vector("the roadmap in Scrum")))
                .isGreaterThan(question.dot(vectorizer.vector("who writes stories?")));
    }

    @Test
    void dropsTermsOfASinglePhrase() {
        assertThat(vectorizer.vector("Scrum").size()).isZero();
        assertThat(vectorizer.vector("").size()).isZero();
        assertThat(vectorizer.vector("zzz").dot(vectorizer.vector("the roadmap")))
                .isZero();
    }

    @Test
    void isDeterministic() {
        var one = vectorizer.vector("who writes the roadmap?");
        var other = vectorizer.vector("who writes the roadmap?");

        assertThat(components(one)).isNotEmpty().isEqualTo(components(other));
    }

    /// The dot product relies on the order.
    @Test
    void putsComponentsInOrder() {
        var vector = vectorizer.vector("who owns the roadmap? who writes stories?");

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
