package org.whoowns.handbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.whoowns.knowledge.KnowledgeBase;
import org.whoowns.knowledge.KnowledgeFolders;

class HandbookTest {

    private static final KnowledgeBase SHIPPED = KnowledgeFolders.shipped();
    private final Handbook shipped = Handbook.of(SHIPPED);

    @TempDir
    private Path folder;

    @Test
    void holdsEveryEntryOnce() {
        assertThat(shipped.chapters().stream().flatMap(chapter -> chapter.entries().stream()))
                .containsExactlyElementsOf(SHIPPED.responsibilities());
        assertThat(shipped.topics()).isEqualTo(SHIPPED.topics());
    }

    @Test
    void marksOnlyWhatTheKnowledgeSays() {
        var handbook = Handbook.of(restaurant());

        assertThat(handbook.matrix().columns()).extracting("id").containsExactly("cook", "host");
        assertThat(letters(handbook))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "bread", "S |S ★|",
                        "menu", "A |P |P waiter",
                        "music", " | |A waiter",
                        "tables", " ★|A |"));
    }

    @Test
    void listsWhereFrameworksDisagree() {
        assertThat(Handbook.of(restaurant()).differences())
                .extracting(each -> each.responsibility().id())
                .containsExactly("menu", "tables");
    }

    @Test
    void indexesEveryNameUnderItsLetter() {
        var names = shipped.index().stream()
                .flatMap(section -> section.lines().stream())
                .toList();

        assertThat(names).hasSize((int)
                SHIPPED.entries().stream().flatMap(each -> each.names()).count());
        assertThat(shipped.index()).extracting(IndexSection::title).isSorted().doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Ordering the backlog         | ordering-the-backlog
            Product requirements (PRD)   | product-requirements-prd
            The "how" of development     | the-how-of-development
            Release: go / no-go          | release-go--no-go
            Ä_b c                        | ä_b-c
            """)
    void slugsHeadingsAsMarkdownViewersDo(String heading, String slug) {
        assertThat(new HeadingSlugs().of(heading)).isEqualTo(slug);
    }

    @Test
    void numbersDuplicateHeadings() {
        var slugs = new HeadingSlugs();

        assertThat(List.of(slugs.of("Tea"), slugs.of("Tea"), slugs.of("tea"))).containsExactly("tea", "tea-1", "tea-2");
    }

    @Test
    void usesEveryMessage() throws IOException {
        try (var sources = Files.walk(Path.of("src/main"))) {
            var text = sources.filter(file -> file.toString().matches(".*/handbook/.*\\.(java|html|md)"))
                    .map(HandbookTest::content)
                    .collect(Collectors.joining());
            assertThat(HandbookMessages.read().stringPropertyNames().stream()
                            .filter(key -> !key.startsWith("count."))
                            .filter(key -> !text.contains("\"" + key + "\"") && !text.contains("'" + key + "'")))
                    .isEmpty();
        }
        assertThat(HandbookMessages.read().values().stream().map(String::valueOf))
                .noneMatch(each -> each.contains("!") || each.contains("—"));
    }

    private static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static Map<String, String> letters(Handbook handbook) {
        return handbook.matrix().sections().stream()
                .flatMap(section -> section.rows().stream())
                .collect(Collectors.toMap(
                        row -> row.responsibility().id(),
                        row -> row.cells().stream().map(HandbookTest::letters).collect(Collectors.joining("|", "", "|"))
                                + row.others().stream()
                                        .map(cell -> letters(cell) + cell.role().id())
                                        .collect(Collectors.joining(","))));
    }

    private static String letters(Matrix.Cell cell) {
        return cell.mark().letter() + " " + (cell.lastWord() ? "★" : "");
    }

    private KnowledgeBase restaurant() {
        return KnowledgeFolders.of(
                folder,
                Map.of(
                        "roles.yml", """
                        roles:
                          - { id: cook, title: Cook, main: true }
                          - { id: host, title: Host, main: true }
                          - { id: waiter, title: Waiter }
                        """,
                        "frameworks.yml", """
                        frameworks:
                          - { id: bistro, title: Bistro school }
                        """,
                        "a/bread.md", entry("bread", "owner: shared\ntie-break: host\nviews: { bistro: shared }"),
                        "a/menu.md",
                                entry(
                                        "menu",
                                        "owner: cook\nparts: { host: Reads it., waiter: Says it. }\nviews: { bistro: host }"),
                        "b/music.md", entry("music", "owner: waiter"),
                        "b/tables.md",
                                entry(
                                        "tables",
                                        "owner: host\ntie-break: cook\ndisagreement: Some let the cook do it.")));
    }

    private static String entry(String id, String fields) {
        return "---\nid: " + id + "\ntitle: The " + id + "\n" + fields + "\n---\nBecause.\n";
    }
}
