package org.whoowns.matching.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentenceEncoderTest {

    private static final List<String> NEW = List.of("a zebra in pyjamas", "a yak in a hat");

    private final List<Integer> computed = new ArrayList<>();

    @TempDir
    Path folder;

    /// The native library is extracted on first use, and its folder has to outlive the test.
    @BeforeAll
    static void loadTheModel() {
        assertThat(SentenceEncoder.open(Path.of("target", "test-data"))).isPresent();
    }

    @Test
    void computesNothingTwice() {
        var first = vectors(NEW);
        assertThat(computed).containsExactly(2);

        var second = vectors(NEW);
        assertThat(computed).containsExactly(2);
        assertThat(second.vector(0)).containsExactly(first.vector(0));
        assertThat(second.vector(1)).containsExactly(first.vector(1));

        vectors(List.of("a yak in a hat", "a gnu at sea"));
        assertThat(computed).containsExactly(2, 1);
    }

    @Test
    void placesSynonymousTextsClose() {
        var encoder = encoder();
        var question = encoder.vector("who pays for lunch?");

        assertThat(VectorMath.dot(question, encoder.vector("the bill for the meal")))
                .isGreaterThan(VectorMath.dot(question, encoder.vector("a bridge made of steel")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"product", "owner", "release"})
    void knowsCommonWords(String word) {
        assertThat(encoder().isCommonWord(word)).isTrue();
        assertThat(encoder().isCommonWord("q" + word)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"who owns it?", "🤷‍♀️", "谁决定", "x"})
    void encodesEachTextWithLengthOne(String text) {
        var vector = encoder().vector(text.repeat(2_000));

        assertThat(vector).hasSize(OnnxSentenceModel.DIMENSIONS);
        assertThat(VectorMath.dot(vector, vector)).isCloseTo(1, within(1e-4f));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\ud83d", "\u0000"})
    void neverEncodesATextAsZero(String text) {
        assertThat(encoder().vector(text)).hasSize(OnnxSentenceModel.DIMENSIONS).containsOnly(0);
    }

    private EmbeddingMatrix vectors(List<String> phrases) {
        return encoder().embedAll(phrases, (_, _, total) -> computed.add(total));
    }

    private SentenceEncoder encoder() {
        return SentenceEncoder.open(folder).orElseThrow();
    }
}
