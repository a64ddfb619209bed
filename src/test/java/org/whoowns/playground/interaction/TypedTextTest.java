package org.whoowns.playground.interaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.whoowns.playground.users.FakeOrganisation;
import org.whoowns.playground.workspace.FakeWorkspace;

class TypedTextTest {
    private final FakeWorkspace workspace = new FakeWorkspace(FakeOrganisation.bundled(), InstantSource.system());
    private final TypedText typed = new TypedText(workspace.organisation(), workspace.conversations());

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", textBlock = """
            @WhoOwns who decides?          => <@U07WHOOWNS1> who decides?
            hey @maya, look                => hey <@U07MAYA0001>, look
            ask @maya.                     => ask <@U07MAYA0001>.
            @nobody here                   => @nobody here
            maya@example.org               => maya@example.org
            see #checkout                  => see <#C07CHECKOUT|checkout>
            nr #1 counts                   => nr #1 counts
            @here look                     => <!here> look
            <!channel> & <@U07MAYA0001>    => &lt;!channel&gt; &amp; &lt;@U07MAYA0001&gt;
            see https://example.org/a?b=1. => see <https://example.org/a?b=1>.
            great :tada: work              => great :tada: work
            """)
    void convertsToMarkup(String text, String kept) {
        assertThat(typed.message(text).text()).isEqualTo(kept);
    }

    @Test
    void addsNamesToIdsInCommands() {
        assertThat(typed.command("ask @maya & <b>")).isEqualTo("ask <@U07MAYA0001|maya> &amp; &lt;b&gt;");
    }

    @Test
    void addsRichText() {
        assertThat(typed.message("hey @maya").layout().getFirst().toString())
                .contains("{\"type\":\"text\",\"text\":\"hey \"},{\"type\":\"user\",\"user_id\":\"U07MAYA0001\"}");
    }
}
