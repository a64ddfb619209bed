package org.whoowns.handbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.TextContentRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.whoowns.knowledge.Entry;
import org.whoowns.knowledge.KnowledgeBase;
import org.whoowns.knowledge.KnowledgeFolders;

class MarkdownHandbookTest {

    private static final List<TablesExtension> TABLES = List.of((TablesExtension) TablesExtension.create());
    private static final KnowledgeBase SHIPPED = KnowledgeFolders.shipped();

    @TempDir
    private Path folder;

    @Test
    void hasAHeadingForEveryEntry() {
        var headings = all(parsed(SHIPPED), Heading.class).map(MarkdownHandbookTest::text);

        assertThat(headings)
                .containsAll(SHIPPED.entries().stream().map(Entry::title).toList());
    }

    @Test
    void everyLinkPointsToAHeading() {
        var document = parsed(SHIPPED);
        var slugs = new HeadingSlugs();
        var anchors = all(document, Heading.class)
                .map(heading -> "#" + slugs.of(text(heading)))
                .toList();

        assertThat(all(document, Link.class).map(Link::getDestination))
                .hasSizeGreaterThan(1000)
                .allMatch(anchors::contains);
    }

    @Test
    void everyRowHasAsManyCellsAsItsTable() {
        assertThat(all(parsed(SHIPPED), TableBlock.class))
                .hasSizeGreaterThan(50)
                .allSatisfy(table -> assertThat(all(table, TableRow.class).map(MarkdownHandbookTest::children))
                        .hasSizeGreaterThan(1)
                        .containsOnly(children(table.getFirstChild().getFirstChild())));
    }

    @Test
    void escapesMarkupInTheKnowledge() {
        var document = parsed(HostileFolder.read(folder));

        assertThat(all(document, HtmlBlock.class)).isEmpty();
        assertThat(all(document, HtmlInline.class)).isEmpty();
        assertThat(all(document, Image.class)).isEmpty();
        assertThat(all(document, Link.class).map(Link::getDestination))
                .allMatch(target -> target.startsWith("#") || target.equals("https://good.example/?a=b&c=d"));
        assertThat(all(document, Heading.class).map(MarkdownHandbookTest::text))
                .contains("The menu " + HostileFolder.MARKUP + " [a](javascript:alert(4)) | *b*");
    }

    @Test
    void rendersTopicsWithoutRoles() {
        var markdown = MarkdownHandbook.of(Handbook.of(
                KnowledgeFolders.of(folder, Map.of("tea.md", "---\nid: tea\ntitle: Tea\n---\nIn the *kitchen*.\n"))));

        assertThat(markdown).startsWith("# Who owns what\n").contains("### Tea\n\nIn the *kitchen*.\n");
        assertThat(markdown).doesNotContain("null", "## The roles", "|");
    }

    private static Node parsed(KnowledgeBase knowledge) {
        return Parser.builder().extensions(TABLES).build().parse(MarkdownHandbook.of(Handbook.of(knowledge)));
    }

    private static <N extends Node> Stream<N> all(Node node, Class<N> kind) {
        var found = new ArrayList<N>();
        collect(node, kind, found);
        return found.stream();
    }

    private static <N extends Node> void collect(Node node, Class<N> kind, List<N> found) {
        if (kind.isInstance(node)) {
            found.add(kind.cast(node));
        }
        for (var child = node.getFirstChild(); child != null; child = child.getNext()) {
            collect(child, kind, found);
        }
    }

    private static int children(Node node) {
        var count = 0;
        for (var child = node.getFirstChild(); child != null; child = child.getNext()) {
            count++;
        }
        return count;
    }

    private static String text(Node node) {
        return TextContentRenderer.builder().build().render(node);
    }
}
