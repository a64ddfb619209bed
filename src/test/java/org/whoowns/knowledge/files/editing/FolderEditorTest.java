package org.whoowns.knowledge.files.editing;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.whoowns.knowledge.KnowledgeFolders;
import org.whoowns.knowledge.files.KnowledgeReader;
import org.whoowns.knowledge.files.ReadResult;

class FolderEditorTest {

    @TempDir
    Path folder;

    @Test
    void addsLinesAloneToEveryFileOfTheShippedKnowledge() {
        var editor = editor(KnowledgeFolders.SHIPPED);
        for (var entry : editor.known().knowledge().entries()) {
            editor.edit(entry.id(), file -> file.append("questions", "what about taught " + entry.id() + "?"));
            editor.addQuestion(entry.id(), "who: taught " + entry.id() + "?");
        }
        editor.addOutOfScope("where is the office palm?");

        assertThat(editor.problems()).isEmpty();
        assertThat(editor.changes()).hasSizeGreaterThan(200).allSatisfy(change -> {
            var before = Objects.requireNonNullElse(change.before(), "").lines().toList();
            assertThat(change.after().lines().toList()).containsSubsequence(before);
            assertThat(change.after().lines().count()).isLessThanOrEqualTo(before.size() + 2);
        });
    }

    @Test
    void writesFurtherQuestionsToThePhraseFile() throws IOException {
        KnowledgeFolders.of(
                folder,
                Map.of(
                        "coffee.md",
                        "---\nid: coffee\ntitle: Coffee\nquestions: [a1, a2, a3, a4, a5, a6]\n---\nText.\n"));
        var editor = editor(folder);
        for (var number = 7; number <= 10; number++) {
            editor.addQuestion("coffee", "a" + number);
        }
        editor.write();

        assertThat(folder.resolve("coffee.md")).content().contains("[a1, a2, a3, a4, a5, a6, a7, a8]");
        assertThat(folder.resolve("phrases/coffee.txt")).hasContent("a9\na10\n");
        assertThat(KnowledgeFolders.read(folder).entry("coffee").orElseThrow().questions())
                .hasSize(10);
    }

    @Test
    void keepsByteOrderMarkLineBreaksAndText() throws IOException {
        var before = "\uFEFF---\r\nid: coffee\r\n# names\r\ntitle: Coffee\r\n---\r\nText with\r\n---\r\na line.\r\n";
        KnowledgeFolders.of(folder, Map.of("coffee.md", before, "phrases/coffee.txt", "espresso?"));
        var editor = editor(folder);
        editor.addQuestion("coffee", "who makes it?");
        editor.edit("coffee", file -> file.set("reviewed", "2026-12-01"));
        editor.write();

        assertThat(Files.readString(folder.resolve("coffee.md")))
                .isEqualTo(before.replace(
                        "title: Coffee\r\n",
                        "title: Coffee\r\nquestions:\r\n  - who makes it?\r\nreviewed: 2026-12-01\r\n"));
    }

    @Test
    void createsTheFileOfWhatIsOutOfScope() throws IOException {
        KnowledgeFolders.of(folder, Map.of("coffee.md", "---\nid: coffee\ntitle: Coffee\n---\nText.\n"));
        var editor = editor(folder);
        editor.addOutOfScope("where's the tea?");
        editor.addOutOfScope("who: drinks it?");
        editor.write();

        assertThat(folder.resolve("out-of-scope.yml"))
                .hasContent("questions:\n  - where's the tea?\n  - \"who: drinks it?\"\n");
    }

    @Test
    void keepsTheFormerNameOfThatFile() throws IOException {
        KnowledgeFolders.of(
                folder,
                Map.of(
                        "coffee.md", "---\nid: coffee\ntitle: Coffee\n---\nText.\n",
                        "elsewhere.yml", "# none of these\nquestions:\n  - tea?\n"));
        var editor = editor(folder);

        assertThat(editor.addOutOfScope("milk?")).isEqualTo("elsewhere.yml");
        assertThat(editor.changes())
                .extracting(FileChange::after)
                .containsExactly("# none of these\nquestions:\n  - tea?\n  - milk?\n");
    }

    @Test
    void saysWhatWouldBeWrongBeforeAnythingIsWritten() {
        KnowledgeFolders.of(folder, Map.of("coffee.md", "---\nid: coffee\ntitle: Coffee\n---\nText.\n"));
        var editor = editor(folder);
        assertThat(editor.addEntry("tea", "hot/tea.md", "---\nid: tea\ntitle: Coffee\n---\nText.\n"))
                .isTrue();
        assertThat(editor.addEntry("coffee2", "coffee.md", "")).isFalse();

        assertThat(editor.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.toString()).contains("hot/tea.md:3", "`coffee`"));
        assertThat(folder.resolve("hot")).doesNotExist();
    }

    @Test
    void gitAppliesItsDiff() throws Exception {
        KnowledgeFolders.of(
                folder.resolve("repo/my docs"),
                Map.of(
                        "coffee.md", "---\r\nid: coffee\r\ntitle: Coffee\r\nquestions: [a]\r\n---\r\nText.",
                        "tea.md", "---\nid: tea\ntitle: Tea\n---\nText.\n",
                        "phrases/tea.txt", "green?"));
        var editor = editor(folder.resolve("repo/my docs"));
        editor.addQuestion("coffee", "b");
        for (var number = 0; number < 12; number++) {
            editor.addQuestion("tea", "who: number " + number + "?");
        }
        editor.addOutOfScope("milk?");
        editor.addEntry("water", "hot/water.md", "---\nid: water\ntitle: Water\n---\nText.\n");
        var changes = editor.changes();

        var patch = folder.resolve("taught.patch");
        Files.writeString(patch, UnifiedDiff.of(changes, "my docs"));
        var git = new ProcessBuilder("git", "apply", "--verbose", patch.toString())
                .directory(folder.resolve("repo").toFile())
                .redirectErrorStream(true)
                .start();
        var said = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(git.waitFor()).as(said).isZero();
        var written = changes.stream().collect(toMap(FileChange::file, FileChange::after));
        assertThat(written).hasSize(5);
        for (var file : written.entrySet()) {
            assertThat(Files.readString(folder.resolve("repo/my docs").resolve(file.getKey())))
                    .isEqualTo(file.getValue());
        }
        assertThat(UnifiedDiff.of(List.of(), "")).isEmpty();
    }

    private static FolderEditor editor(Path folder) {
        return switch (KnowledgeReader.read(folder)) {
            case ReadResult.Good good -> new FolderEditor(folder, good);
            case ReadResult.Broken(var problems) -> throw new AssertionError(problems);
        };
    }
}
