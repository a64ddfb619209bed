package org.whoowns.knowledge.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InputTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "help",
                "`help`",
                "*help*",
                "_help_",
                "~help~",
                "*`help`*",
                "```help```",
                "\"help\"",
                "'help'",
                "“help”",
                "« help »",
                "> help",
                "• `help`",
                "help\u200B",
                "\uFEFFhelp",
                "he\u00ADlp",
                "\u2060help\u200D",
                "\u202Ahelp\u202C",
                "\u00A0help\u3000",
                "  help\t\r\n",
                "/whoowns help",
                "/whoowns-dev help",
                "@WhoOwns: help",
                "`/whoowns help`"
            })
    void leavesTheWordAlone(String typed) {
        assertThat(InputText.clean(typed)).isEqualTo("help");
    }

    @Test
    void keepsWhatBelongsToTheText() {
        for (var text : new String[] {
            "",
            "who owns it?",
            "*bold* and *bold*",
            "it's the PO's",
            "does `main` belong to the PO?",
            "who is <@U3BEN|ben> in <#C7|checkout>?",
            ":rocket: Growth & Activation 🚀",
            "first line\nsecond line",
            "👩‍👩‍👧 Familie",
            "می‌خواهم"
        }) {
            assertThat(InputText.clean(text)).isEqualTo(text);
        }
    }

    @Test
    void readsMarkupAsPeopleSeeIt() {
        assertThat(InputText.clean("contract <http://shop.io|shop.io>")).isEqualTo("contract shop.io");
        assertThat(InputText.clean("see <https://shop.io/a?b=c>")).isEqualTo("see https://shop.io/a?b=c");
        assertThat(InputText.clean("ask <mailto:ana@shop.io|ana@shop.io>")).isEqualTo("ask ana@shop.io");
        assertThat(InputText.clean("contract <!subteam^S1|@growth>")).isEqualTo("contract growth");
        assertThat(InputText.clean("the PO’s job is “done”, A‑Team")).isEqualTo("the PO's job is \"done\", A-Team");
        assertThat(InputText.clean("contract\u00A0 checkout")).isEqualTo("contract checkout");
    }

    @Test
    void cleaningTwiceIsCleaningOnce() {
        for (var text : new String[] {"*“`help`”*", "• > `/whoowns  list`", "a\u00A0\u200B b", "<http://a.b|`x`>"}) {
            var once = InputText.clean(text);
            assertThat(InputText.clean(once)).isEqualTo(once);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"`", "`*", "/whoowns ", "\u200B", "<", "<http://a|", " \n", "“"})
    void takesLinearTime(String part) {
        assertTimeoutPreemptively(
                Duration.ofSeconds(20), () -> InputText.clean(part.repeat(40_000 / part.length()) + "x"));
    }
}
