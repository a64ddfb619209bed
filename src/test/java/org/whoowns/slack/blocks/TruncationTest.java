package org.whoowns.slack.blocks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TruncationTest {

    private static final String[] BITS = {
        "word", " ", "\n", "&amp;", "&lt;", "<https://e.com/a|a b>", "🙂", "é", "*", "<!date^1^{date_short}|x y>"
    };
    private static final Pattern WHOLE = Pattern.compile("(?:<[^<>]*>|&(?:amp|lt|gt);|[^<>&])*", Pattern.DOTALL);

    static IntStream seeds() {
        return IntStream.range(0, 200);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void splitsWithoutBreakingOrLosingTokens(int seed) {
        var random = new Random(seed);
        var markup = random.ints(random.nextInt(1, 300), 0, BITS.length)
                .mapToObj(bit -> BITS[bit])
                .collect(Collectors.joining());

        var pieces = Truncation.split(markup, 60);

        assertThat(pieces).allSatisfy(piece -> {
            assertThat(piece).hasSizeBetween(1, 60).matches(WHOLE);
            assertThat(Character.isLowSurrogate(piece.charAt(0))).isFalse();
        });
        assertThat(String.join("", pieces).replaceAll("\\s", "")).isEqualTo(markup.replaceAll("\\s", ""));
    }

    @Test
    void splitsTextWithoutABoundary() {
        assertThat(Truncation.split("<" + "x".repeat(100) + ">", 60)).allMatch(piece -> piece.length() <= 60);
    }

    @Test
    void splitsBetweenWords() {
        assertThat(Truncation.split("one two three four", 10)).containsExactly("one two", "three four");
    }

    @Test
    void truncatesPlainTextWithAnEllipsis() {
        assertThat(Truncation.plain("abcdef", 6)).isEqualTo("abcdef");
        assertThat(Truncation.plain("abcdefg", 6)).isEqualTo("abcde…");
        assertThat(Truncation.plain("abcd🙂g", 6)).isEqualTo("abcd…");
    }
}
