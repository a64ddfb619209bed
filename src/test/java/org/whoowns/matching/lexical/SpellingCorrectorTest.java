package org.whoowns.matching.lexical;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpellingCorrectorTest {

    private static final Set<String> ENGLISH =
            Set.of("owns", "vision", "version", "backlog", "planning", "plans", "long");

    private final SpellingCorrector spelling = SpellingCorrector.of(
            List.of(
                    "who owns the roadmap?",
                    "Roadmap and vision",
                    "prioritisation",
                    "prioritisation of bugs",
                    "our bakclog is long",
                    "backlog",
                    "planning"),
            ENGLISH::contains);

    @ParameterizedTest
    @CsvSource({
        "who owns the raodmap?, who owns the roadmap?",
        "Raodmap, roadmap",
        "the product vison, the product vision",
        "prioritsaton, prioritisation",
        "bakclog, backlog"
    })
    void correctsTypos(String typed, String corrected) {
        assertThat(spelling.correct(typed)).isEqualTo(corrected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "the VERSION of it",
                "rdmap",
                "oadmap",
                "teh",
                "дорожная карта",
                "路线图路线图",
                "r2admap $1 \\1",
                "🤷‍♀️",
                ""
            })
    void leavesKnownWordsUnchanged(String typed) {
        assertThat(spelling.correct(typed)).isEqualTo(typed);
    }

    @Test
    void correctsNoPartOfALongerWord() {
        var endless = "x".repeat(24) + "raodmap";

        assertThat(spelling.correct(endless)).isEqualTo(endless);
    }

    @Test
    void prefersTheMostFrequentWord() {
        var other = SpellingCorrector.of(List.of("stories", "stores", "stores"), Set.of("stories", "stores")::contains);

        assertThat(other.correct("storis")).isEqualTo("stores");
    }
}
