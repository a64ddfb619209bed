package org.whoowns.playground.browser.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.whoowns.playground.blockkit.SlackJson;
import org.whoowns.playground.users.FakeOrganisation;
import org.whoowns.playground.workspace.FakeWorkspace;

class MrkdwnHtmlTest {
    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");

    private final FakeWorkspace workspace = new FakeWorkspace(FakeOrganisation.bundled(), () -> NOW);
    private final ReaderNames names = new ReaderNames(workspace, workspace.user("maya"));
    private final MrkdwnHtml mrkdwn = new MrkdwnHtml(names);

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '^', textBlock = """
            *bold* and _italic_ and ~gone~         => <strong>bold</strong> and <em>italic</em> and <s>gone</s>
            *bold _both_*                          => <strong>bold <em>both</em></strong>
            2 * 3 * 4 and snake_case_name          => 2 * 3 * 4 and snake_case_name
            `a *b* <c>`                            => <code>a *b* &lt;c&gt;</code>
            a &lt;b&gt; &amp;amp; c                => a &lt;b&gt; &amp;amp; c
            <@U07JONAS001> said                    => <span class="mention">@Jonas Weber</span> said
            <@U07MAYA0001>                         => <span class="mention you">@Maya Okafor</span>
            <@U0GONE|old>                          => <span class="mention">@old</span>
            <!here>                                => <span class="mention">@here</span>
            <#C07SEARCH01|search>                  => <a class="mention" href="/?as=maya&amp;in=search">#search</a>
            :tada:                                 => <span role="img" aria-label="tada">🎉</span>
            :no_such_emoji:                        => :no_such_emoji:
            10:30:45                               => 10:30:45
            <javascript:alert(1)|click>            => click
            <img src=x onerror=alert(1)>           => img src=x onerror=alert(1)
            &lt;script&gt;                         => &lt;script&gt;
            """)
    void rendersMarkup(String text, String html) {
        assertThat(mrkdwn.html(text, false)).isEqualTo(html);
    }

    @Test
    void rendersLineBreaksQuotesAndCode() {
        assertThat(mrkdwn.html("one\n&gt; two\n&gt; three\nfour", false))
                .isEqualTo("one<blockquote>two<br>three</blockquote>four");
        assertThat(mrkdwn.html("see\n```\na *b*\n```", false)).isEqualTo("see<pre><code>a *b*</code></pre>");
    }

    @Test
    void linksHttpUrls() {
        assertThat(mrkdwn.html("<https://example.org/?a=1&amp;b=\"|*here*>", false))
                .startsWith("<a href=\"https://example.org/?a=1&amp;b=&quot;\"")
                .endsWith(">*here*</a>");
        assertThat(mrkdwn.html("https://example.org", true)).isEqualTo("https://example.org");
        assertThat(mrkdwn.html("https://example.org", false)).contains("href=\"https://example.org\"");
    }

    @Test
    void rendersDatesInTheReadersZone() {
        assertThat(mrkdwn.html("<!date^1795510800^{date_short} at {time}|2026-11-24>", false))
                .contains(">Nov 24, 2026 at 10:00 AM<");
        assertThat(mrkdwn.html("<!date^1795510800^{date_pretty}|2026-11-24>", false))
                .contains(">today<");
        assertThat(mrkdwn.html("<!date^1795510800^{nonsense}|2026-11-24>", false))
                .contains(">2026-11-24<");
        assertThat(mrkdwn.html("<!date^soon^{date}|2026-11-24>", false)).contains(">2026-11-24<");
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "<", "`", "_a", "~~~~", "****", "``````", "<>", "<|>", "<!date^1>", "<@>", "::", "> "})
    void survivesUnbalancedMarkup(String text) {
        assertThat(mrkdwn.html(text.repeat(3000), false)).doesNotContain("<script");
    }

    @Test
    void parsesNothingInRichText() {
        var block = SlackJson.read("""
                        {"type":"rich_text","elements":[{"type":"rich_text_section","elements":[
                          {"type":"text","text":"*a* <b> "},{"type":"text","text":"c","style":{"bold":true}},
                          {"type":"link","url":"javascript:alert(1)","text":"d"},
                          {"type":"user","user_id":"U07JONAS001"}]}]}""").orElseThrow();
        assertThat(new RichTextHtml(names).html(block))
                .isEqualTo("<p>*a* &lt;b&gt; <strong>c</strong>d<span class=\"mention\">@Jonas Weber</span></p>");
    }

    @Test
    void escapesHtmlInMarkdown() {
        assertThat(new MarkdownText().html("# Title\n<img src=x onerror=alert(1)> [x](javascript:alert(1)) **b**"))
                .contains("<p><strong>Title</strong></p>", "<strong>b</strong>")
                .doesNotContain("<img", "javascript:", "<h1");
    }
}
