package org.whoowns.matching.utterance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class UtteranceTest {

    @ParameterizedTest
    @CsvSource(delimiter = '→', textBlock = """
                    Hi, who owns the roadmap?                                      → who owns the roadmap?
                    Good morning team, quick question: who owns the roadmap?       → who owns the roadmap?
                    hello                                                          → hello
                    <@U07MAYA0001> *who* owns _the_ `roadmap`?                     → who owns the roadmap?
                    <!here> who owns the roadmap :thinking_face:                   → who owns the roadmap
                    🚀 who owns the roadmap 🤷‍♀️                                    → who owns the roadmap
                    who owns🚀the roadmap                                          → who owns the roadmap
                    who owns <https://example.org/a|the roadmap>?                  → who owns the roadmap?
                    who owns <https://example.org/a?b=c> this                      → who owns this
                    who owns https://example.org/a?b=c this                        → who owns this
                    > who   owns the roadmap                                       → who owns the roadmap
                    ｗｈｏ ｏｗｎｓ ｉｔ                                           → who owns it
                    """)
    void removesMarkupAndCourtesies(String typed, String whole) {
        assertThat(Utterance.of(typed).whole()).isEqualTo(whole);
    }

    @Test
    void removesInvisibleCharacters() {
        assertThat(Utterance.of("who owns \u202ethe\u202c road\u200bmap\ufeff").whole())
                .isEqualTo("who owns the roadmap");
        assertThat(Utterance.of("who\u0000owns\u0007it").whole()).isEqualTo("who owns it");
        assertThat(Utterance.of("\ud83d who owns it \udc00").whole()).isEqualTo("who owns it");
        assertThat(Utterance.of("who\nowns\tit").whole()).isEqualTo("who owns it");
    }

    @Test
    void keepsLettersOfAnyScript() {
        assertThat(Utterance.of("谁决定待办事项的顺序？").isEmpty()).isFalse();
        assertThat(Utterance.of("מי מחליט").whole()).isEqualTo("מי מחליט");
        assertThat(Utterance.of("quie\u0301n decide").whole()).isEqualTo("quién decide");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\n",
                "?",
                "?!…",
                "- - -",
                "🤷‍♀️🚀🎉",
                ":shrug: :rocket:",
                "<@U07MAYA0001> <!channel>",
                "\u200b\u202e\ufeff",
                "\u0000",
                "\ud83d",
                "```",
                "https://example.org/who-owns-the-roadmap"
            })
    void isEmptyWithoutWords(String typed) {
        var utterance = Utterance.of(typed);

        assertThat(utterance.isEmpty()).isTrue();
        assertThat(utterance.clauses()).isEmpty();
    }

    @Test
    void hasNoClausesForASingleSentence() {
        assertThat(Utterance.of("who owns the roadmap, and why?").clauses()).isEmpty();
    }

    @Test
    void selectsClausesThatAsk() {
        assertThat(Utterance.of("We had a long day. Who owns the roadmap? Thanks")
                        .clauses())
                .containsExactly("Who owns the roadmap?");
        assertThat(Utterance.of("The board is a mess\nNobody sorts it out").clauses())
                .containsExactly("The board is a mess", "Nobody sorts it out");
    }

    @Test
    void selectsTheLastFiveClauses() {
        var typed =
                "Who owns a one? Who owns b two? Who owns c three? Who owns d four? Who owns e five? Who owns f six?";

        assertThat(Utterance.of(typed).clauses()).hasSize(5).endsWith("Who owns f six?");
    }

    @Test
    void truncatesTheMiddleOfALongMessage() {
        var utterance = Utterance.of("Alpha begins. " + "filler words ".repeat(3_500) + ". Who owns omega now?");

        assertThat(utterance.whole()).startsWith("Alpha begins.").endsWith("Who owns omega now?");
        assertThat(utterance.whole().split(" ")).hasSizeLessThanOrEqualTo(65);
        assertThat(utterance.clauses()).containsExactly("Who owns omega now?");
        assertThat(Utterance.of("what about " + "word ".repeat(200) + "? ok then. so it ends")
                        .clauses())
                .allSatisfy(clause -> assertThat(clause.split(" ")).hasSizeLessThanOrEqualTo(40));
    }

    static Stream<String> wearing() {
        return Stream.of(
                        "hi ",
                        "q ",
                        "ok, ",
                        "-",
                        "- ",
                        "\n ",
                        "<@",
                        "<https://",
                        ":a",
                        "*a",
                        "a*",
                        "'",
                        "?",
                        "? ",
                        "\ufdfa")
                .map(part -> part.repeat(40_000 / part.length()) + "a");
    }

    @ParameterizedTest
    @MethodSource("wearing")
    void runsOnASmallStack(String typed) throws Exception {
        var reading = new FutureTask<>(() -> Utterance.of(typed));
        new Thread(null, reading, "a small stack", 160_000).start();

        assertThat(reading.get()).isEqualTo(Utterance.of(typed));
    }
}
