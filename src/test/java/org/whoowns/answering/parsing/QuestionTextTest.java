package org.whoowns.answering.parsing;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuestionTextTest {

    private static final int LIMIT = QuestionText.MAX_CODE_POINTS;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "who owns it?",
                " kept  as it is\n",
                "Wer entscheidet über die Prüfung … „½ Ａ“?",
                "e\u0301",
                "誰🎉\u200d"
            })
    void keepsOrdinaryText(String typed) {
        assertThat(QuestionText.of(typed)).isEqualTo(new QuestionText(typed, false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "ß", "誰", "🎉"})
    void keepsBeginningAndEndOfALongText(String letter) {
        var exact = QuestionText.of(letter.repeat(LIMIT));
        var longer = QuestionText.of("first " + letter.repeat(LIMIT) + " last");

        assertThat(exact).isEqualTo(new QuestionText(letter.repeat(LIMIT), false));
        assertThat(longer.isTruncated()).isTrue();
        assertThat(longer.words()).startsWith("first " + letter).endsWith(letter + " last");
        assertThat(codePoints(longer.words())).isEqualTo(LIMIT);
    }

    @Test
    void isAsShortAfterNormalisation() {
        var expanding = QuestionText.of("first " + "\ufdfa".repeat(2_000) + " last");

        assertThat(expanding.isTruncated()).isTrue();
        assertThat(expanding.words()).startsWith("first ").endsWith(" last");
        assertThat(codePoints(expanding.words())).isEqualTo(LIMIT);
    }

    @Test
    void keepsThirtyMarksOnALetter() {
        assertThat(QuestionText.of("e" + "\u0301".repeat(31) + "\u0316 ok"))
                .isEqualTo(new QuestionText("e" + "\u0301".repeat(30) + " ok", false));
    }

    @Test
    void neverExceedsTheLimit() {
        var random = new Random(11);
        for (var attempt = 0; attempt < 300; attempt++) {
            var typed = random.ints(random.nextInt(8_000), 0, Character.MAX_CODE_POINT)
                    .mapToObj(Character::toString)
                    .collect(Collectors.joining());

            var words = QuestionText.of(typed).words();

            assertThat(codePoints(words)).isLessThanOrEqualTo(LIMIT);
            assertThat(codePoints(Normalizer.normalize(words, Normalizer.Form.NFKC)))
                    .isLessThanOrEqualTo(LIMIT);
        }
    }

    private static int codePoints(String text) {
        return text.codePointCount(0, text.length());
    }
}
