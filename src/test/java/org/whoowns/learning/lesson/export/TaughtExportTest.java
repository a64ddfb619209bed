package org.whoowns.learning.lesson.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.whoowns.answering.overlay.TaughtPhrase;
import org.whoowns.knowledge.KnowledgeFolders;
import org.whoowns.knowledge.files.KnowledgeReader;
import org.whoowns.knowledge.files.ReadResult;
import org.whoowns.knowledge.files.editing.FolderEditor;
import org.whoowns.learning.lesson.jdbc.LessonKind;
import org.whoowns.learning.lesson.jdbc.LessonRow;
import org.whoowns.learning.lesson.jdbc.LessonState;
import org.whoowns.learning.review.EntryReview;
import org.whoowns.matching.embedding.QuantizedVector;

class TaughtExportTest {

    private static final String PALM = """
            ---
            id: palm
            title: "Palm"
            owner: "cook"
            questions:
              - "who waters it?"
              - "whose is it?"
            reviewed: 2026-12-01
            ---
            She has the key.
            """;

    @TempDir
    Path folder;

    private final SortedMap<String, List<LessonRow>> lessons = new TreeMap<>();
    private final SortedMap<String, List<EntryReview>> reviews = new TreeMap<>();
    private long number;

    @BeforeEach
    void write() {
        KnowledgeFolders.of(
                folder,
                Map.of(
                        "roles.yml",
                        "roles: [{ id: cook, title: Cook, short: Cook, main: true }]\n",
                        "coffee.md",
                        """
                        ---
                        id: coffee
                        title: Coffee
                        # as people ask
                        questions:
                          - who makes it?
                        ---
                        Text.
                        """,
                        "menu.md",
                        "---\nid: menu\ntitle: Menu\naliases: [fare]\n---\nText.\n",
                        "odd.md",
                        "---\n{id: odd, title: Odd}\n---\nText.\n",
                        "out-of-scope.yml",
                        "questions:\n  - where is the tea?\n"));
    }

    @Test
    void addsPhrasesEntriesAndWhatIsNotForUs() throws IOException {
        taught("T1", "coffee", "who grinds the beans?");
        own("T1", "palm", PALM, "Palm", "who waters it?", "whose is it?");
        taught("T1", "palm", "who: repots it?");
        taught("T1", null, "where is the milk?");

        var report = export("plants");

        assertThat(report.leftOut()).isEmpty();
        assertThat(report.commitMessage()).isEqualTo("""
                Add 3 questions and 1 entry taught in Slack.

                * new entry palm
                * coffee: 1 question
                * palm: 1 question
                * out of scope: 1 question
                """);
        assertThat(folder.resolve("coffee.md"))
                .content()
                .contains("# as people ask\nquestions:\n  - who makes it?\n  - who grinds the beans?\n---\n");
        assertThat(folder.resolve("out-of-scope.yml"))
                .hasContent("questions:\n  - where is the tea?\n  - where is the milk?\n");
        assertThat(folder.resolve("plants/palm.md"))
                .hasContent(PALM.replace("  - \"whose is it?\"\n", "  - \"whose is it?\"\n  - \"who: repots it?\"\n"));
    }

    @Test
    void changesNothingTheSecondTime() throws IOException {
        taught("T1", "coffee", "who grinds the beans?");
        taught("T2", "coffee", "Who grinds the beans");
        own("T1", "palm", PALM, "Palm", "who waters it?", "whose is it?");
        taught("T1", null, "where is the milk?");
        export("");
        var before = contents();

        var again = export("");

        assertThat(again.isEmpty()).isTrue();
        assertThat(again.leftOut()).isEmpty();
        assertThat(again.present()).isEqualTo(6);
        assertThat(contents()).isEqualTo(before);
    }

    @Test
    void renewsWhatStillHoldsAndSaysWhatNeedsWork() throws IOException {
        reviewed("T1", "coffee", LocalDate.of(2026, 11, 3), null);
        reviewed("T2", "coffee", LocalDate.of(2026, 12, 1), null);
        reviewed("T1", "menu", LocalDate.of(2026, 12, 1), null);
        reviewed("T2", "menu", null, LocalDate.of(2026, 11, 30));
        reviewed("T1", "gone", LocalDate.of(2026, 12, 1), null);

        var report = export("");

        assertThat(report.renewed()).containsExactly("coffee");
        assertThat(report.leftOut()).singleElement().asString().contains("`menu` needs work", "T2", "Say which.");
        assertThat(report.commitMessage())
                .startsWith("Renew entries reviewed in Slack.")
                .contains("still true: coffee");
        assertThat(contents().get("coffee.md")).isEqualTo("""
                        ---
                        id: coffee
                        title: Coffee
                        # as people ask
                        questions:
                          - who makes it?
                        reviewed: 2026-12-01
                        ---
                        Text.
                        """);
        assertThat(export("").isEmpty()).isTrue();
    }

    private void reviewed(String workspace, String entry, @Nullable LocalDate renewed, @Nullable LocalDate marked) {
        reviews.computeIfAbsent(workspace, _ -> new ArrayList<>())
                .add(new EntryReview(entry, ++number, renewed, marked, "Say which."));
    }

    @Test
    void leavesOutWhatWorkspacesTaughtDifferently() throws IOException {
        taught("T1", "coffee", "who sets the table?");
        taught("T2", "menu", "who sets the table");
        taught("T3", null, "who sets the table?");
        own("T1", "palm", PALM, "Palm");
        own("T2", "palm", PALM.replace("key", "can"), "Palm");
        var before = contents();

        var report = export("");

        assertThat(report.leftOut())
                .containsExactly(
                        "The new entry `palm` differs between T1, T2; choose one workspace with --workspace.",
                        "“who sets the table?” means not for us in T3; `coffee` in T1; `menu` in T2; choose one"
                                + " workspace with --workspace.");
        assertThat(contents()).isEqualTo(before);
    }

    @Test
    void theLatestLessonOfAWorkspaceCounts() {
        taught("T1", "menu", "who sets the table?");
        own("T1", "palm", PALM, "Palm", "who waters it?", "whose is it?");
        taught("T1", "coffee", "who sets the table?", "whose is it?");

        var report = export("");

        assertThat(report.leftOut()).isEmpty();
        assertThat(KnowledgeFolders.read(folder).entry("coffee").orElseThrow().questions())
                .containsExactly("who makes it?", "who sets the table?", "whose is it?");
        assertThat(KnowledgeFolders.read(folder).entry("palm").orElseThrow().questions())
                .containsExactly("who waters it?");
    }

    @Test
    void leavesOutWhatContradictsTheFolder() throws IOException {
        taught("T1", "menu", "who makes it?");
        taught("T1", null, "menu");
        taught("T1", "coffee", "where is the tea?");
        taught("T1", "gone", "who went?");
        taught("T1", "odd", "how odd is it?");
        own("T1", "menu2", PALM.replace("palm", "menu2").replace("\"Palm\"", "\"Fare\""), "Fare");
        own("T1", "butler", PALM.replace("palm", "butler").replace("\"cook\"", "\"butler\""), "Butler");
        var before = contents();

        var report = export("");

        assertThat(contents()).isEqualTo(before);
        assertThat(String.join("\n", report.leftOut()))
                .contains(
                        "“who makes it?” leads to `coffee` in this folder (coffee.md:6); change it there",
                        "“menu” leads to `menu` in this folder (menu.md:3)",
                        "“where is the tea?” is out of scope in this folder (out-of-scope.yml)",
                        "“who went?” leads to `gone`, an entry that this folder does not have.",
                        "“how odd is it?” can't be added to odd.md: `questions` is written in a way",
                        "The new entry `menu2` is called “Fare”, which leads to `menu`",
                        "The new entry `butler` does not fit this folder: There is no role `butler`");
        assertThat(report.leftOut()).hasSize(7);
    }

    @Test
    void keepsTheFolderValidWhereverItIsTaught() {
        own("T1", "palm", PALM, "Palm", "who waters it?", "whose is it?");
        var plant = PALM.replace("palm", "plant").replace("\"Palm\"", "\"Plant\"");
        own("T2", "plant", plant.replace("  - \"whose is it?\"\n", ""), "Plant", "who waters it?");

        var report = export("");

        assertThat(report.entries()).containsExactly("palm", "plant");
        assertThat(report.leftOut()).singleElement().asString().contains("“who waters it?”", "T1", "T2");
    }

    /// Writes the change, if the folder stays valid.
    private ExportReport export(String area) {
        var editor = switch (KnowledgeReader.read(folder)) {
            case ReadResult.Good good -> new FolderEditor(folder, good);
            case ReadResult.Broken(var problems) -> throw new AssertionError(problems);
        };
        var report = TaughtExport.of(lessons, reviews, editor, area);
        assertThat(editor.problems()).isEmpty();
        try {
            editor.write();
        } catch (IOException unwritable) {
            throw new AssertionError(unwritable);
        }
        return report;
    }

    private void taught(String workspace, @Nullable String entry, String... phrases) {
        add(workspace, entry == null ? LessonKind.NOT_FOR_US : LessonKind.MEANS, entry, null, phrases);
    }

    private void own(String workspace, String entry, String document, String... phrases) {
        add(workspace, LessonKind.ENTRY, entry, document, phrases);
    }

    private void add(
            String workspace, LessonKind kind, @Nullable String entry, @Nullable String document, String... phrases) {
        var lesson = new LessonRow(
                workspace,
                "lesson" + ++number,
                kind,
                LessonState.IN_FORCE,
                entry,
                document,
                null,
                "U1",
                Instant.EPOCH,
                null,
                number,
                Stream.of(phrases)
                        .map(phrase -> new TaughtPhrase(entry, phrase, QuantizedVector.NONE))
                        .toList());
        lessons.computeIfAbsent(workspace, _ -> new ArrayList<>()).addFirst(lesson);
    }

    private Map<String, String> contents() throws IOException {
        var contents = new TreeMap<String, String>();
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                contents.put(folder.relativize(file).toString(), Files.readString(file));
            }
        }
        return contents;
    }
}
