package org.whoowns.knowledge.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CourtesyTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "list :pray:",
                "list 🙏🏽",
                ":wave: list",
                "list please",
                "please list",
                "hi, list",
                "list, thanks!",
                "list. Thank you so much :pray:",
                "ok, please list, thanks in advance 🙏 :heart:"
            })
    void removesCourtesies(String typed) {
        assertThat(Courtesy.without(typed).replaceAll("\\.$", "")).isEqualTo("list");
    }

    @Test
    void keepsTheQuestionMarkAndEverythingElse() {
        assertThat(Courtesy.without("who is the PM in Checkout? Thanks!")).isEqualTo("who is the PM in Checkout?");
        for (var text : new String[] {"thanks!", ":pray:", "hello", "please", "who says thanks?", "Thanksgiving", ""}) {
            assertThat(Courtesy.without(text)).isEqualTo(text);
        }
    }
}
