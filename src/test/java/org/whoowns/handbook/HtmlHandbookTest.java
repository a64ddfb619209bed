package org.whoowns.handbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.whoowns.knowledge.Entry;
import org.whoowns.knowledge.KnowledgeBase;
import org.whoowns.knowledge.KnowledgeFolders;

class HtmlHandbookTest {

    private static final KnowledgeBase SHIPPED = KnowledgeFolders.shipped();

    @TempDir
    private Path folder;

    @Test
    void hasAnAnchorForEveryEntryAndRole() {
        var html = html(SHIPPED);

        assertThat(ids(html))
                .containsAll(SHIPPED.entries().stream().map(Entry::id).toList());
        assertThat(ids(html))
                .containsAll(SHIPPED.mainRoles().stream()
                        .map(role -> "role_" + role.id())
                        .toList());
    }

    @Test
    void everyLinkHasATargetAndEveryAnchorIsUnique() {
        var html = html(SHIPPED);
        var ids = ids(html);

        assertThat(ids).doesNotHaveDuplicates();
        assertThat(found("href=\"#([^\"]*)\"", html)).isNotEmpty().allMatch(ids::contains);
    }

    @Test
    void isSelfContained() {
        var html = html(SHIPPED);

        assertThat(found("(?:src|href)=\"([^\"]*)\"", html))
                .allMatch(target -> target.startsWith("#") || target.equals("data:,"));
        assertThat(found("(th:[a-z]+=)", html)).isEmpty();
        assertThat(html).doesNotContain("@import", "url(", ">null<", "{0}");
    }

    @Test
    void escapesMarkupInTheKnowledge() {
        var html = html(HostileFolder.read(folder));

        assertThat(found("<(script|style)", html)).containsExactly("style", "script");
        assertThat(html)
                .doesNotContain(
                        "<img", "<iframe", "<b>", "href=\"javascript", "href=\"data:text", "\"https://spy.example");
        assertThat(found("href=\"([^#\"][^\"]*)\"", html)).containsOnly("data:,", "https://good.example/?a=b&amp;c=d");
        assertThat(html).contains("${7*7} __${7*7}__ [[${7*7}]]").doesNotContain(">49<");
        assertThat(html).contains("&lt;script&gt;alert(1)&lt;/script&gt;");
    }

    @Test
    void rendersHeadingsInEntriesAsText() {
        var html = html(HostileFolder.read(folder));

        assertThat(html).contains("<p><strong>A heading</strong></p>");
    }

    @Test
    void rendersTopicsWithoutRoles() {
        var html =
                html(KnowledgeFolders.of(folder, Map.of("tea.md", "---\nid: tea\ntitle: Tea\n---\nIn the kitchen.\n")));

        assertThat(ids(html)).contains("tea", "topics_", "index_");
        assertThat(ids(html)).doesNotContain("roles_", "models_", "matrix_", "responsibilities_", "differences_");
        assertThat(html).contains("<p>In the kitchen.</p>", HandbookMessages.message("subtitle"));
    }

    static String html(KnowledgeBase knowledge) {
        return HtmlHandbook.of(Handbook.of(knowledge));
    }

    static List<String> ids(String html) {
        return found(" id=\"([^\"]*)\"", html);
    }

    static List<String> found(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(hit -> hit.group(1))
                .toList();
    }
}
