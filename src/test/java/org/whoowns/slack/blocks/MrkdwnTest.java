package org.whoowns.slack.blocks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.whoowns.knowledge.Markdown;

class MrkdwnTest {

    @ParameterizedTest
    @CsvSource(delimiter = '¦', quoteCharacter = '"', textBlock = """
                    one **two** three                ¦ one *two* three
                    one *two* and _three_            ¦ one _two_ and _three_
                    `a < b`                          ¦ `a &lt; b`
                    # A heading                      ¦ *A heading*
                    > quoted                         ¦ > quoted
                    a & b < c > d                    ¦ a &amp; b &lt; c &gt; d
                    &lt;!channel&gt;                 ¦ &lt;!channel&gt;
                    <!channel> <@U1> <#C1>           ¦ &lt;!channel&gt; &lt;@U1&gt; &lt;#C1&gt;
                    [a page](https://example.com/?a) ¦ <https://example.com/?a|a page>
                    [a page](javascript:alert(1))    ¦ a page
                    [@x](<https://e.com/a|b>)        ¦ @x
                    <b>bold</b>                      ¦ &lt;b&gt;bold&lt;/b&gt;
                    """)
    void convertsMarkdown(String markdown, String mrkdwn) {
        assertThat(Mrkdwn.paragraphs(new Markdown(markdown))).containsExactly(mrkdwn);
    }

    @Test
    void joinsLinesAndSeparatesParagraphs() {
        assertThat(Mrkdwn.paragraphs(new Markdown("one\ntwo\n\nthree"))).containsExactly("one two", "three");
    }

    @Test
    void convertsLists() {
        assertThat(Mrkdwn.paragraphs(new Markdown("""
                        - one
                        - two
                          lines
                          - inner

                        3. three
                        4. four""")))
                .containsExactly("• one\n• two lines\n    • inner", "3. three\n4. four");
    }

    @Test
    void convertsCode() {
        assertThat(Mrkdwn.paragraphs(new Markdown("```\na & b\n```"))).containsExactly("```\na &amp; b\n```");
    }

    @Test
    void escapesOnce() {
        assertThat(Mrkdwn.escape("<&>")).isEqualTo("&lt;&amp;&gt;");
        assertThat(Mrkdwn.bold("a*b <!here>")).isEqualTo("*a∗b &lt;!here&gt;*");
    }
}
