package org.whoowns.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.whoowns.knowledge.Responsibility;
import org.whoowns.knowledge.Topic;
import org.whoowns.knowledge.files.EntryDraft;
import org.whoowns.knowledge.files.KnowledgeReader;
import org.whoowns.knowledge.files.ReadResult;
import picocli.CommandLine;

class NewEntryCommandTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path folder;

    @BeforeEach
    void createFolder() throws IOException {
        Files.writeString(folder.resolve("roles.yml"), """
                roles:
                  - { id: cook, title: Cook, main: true }
                  - { id: host, title: Host, main: true }
                areas: { kitchen: The kitchen }
                """);
        Files.createDirectories(folder.resolve("kitchen"));
        Files.writeString(folder.resolve("kitchen/menu.md"), """
                ---
                id: menu
                title: The menu
                owner: cook
                aliases: [bill of fare]
                ---
                The cook knows.
                """);
    }

    @Test
    void writesAValidResponsibility() {
        assertThat(run("wine-list", "--area", "cellar")).isZero();

        var entry = (Responsibility) good().knowledge().entry("wine-list").orElseThrow();
        assertThat(entry.title()).isEqualTo("Wine list");
        assertThat(entry.area()).isEqualTo("cellar");
        assertThat(entry.owner().id()).isEqualTo("cook");
        assertThat(entry.questions()).containsExactly("who owns wine list?");
        assertThat(entry.provenance().reviewed()).isEqualTo(LocalDate.of(2026, 11, 24));
        assertThat(EntryDraft.isUnwritten(entry)).isTrue();
        assertThat(out.toString())
                .contains("Wrote " + folder.resolve("cellar/wine-list.md"), "whoowns lint " + folder, "whoowns ask")
                .doesNotContain("no area");
    }

    @Test
    void writesATopic() {
        assertThat(run("need-both", "--topic", "--title", "Do we need both: cook & \"host\"?"))
                .isZero();

        var entry = good().knowledge().entry("need-both").orElseThrow();
        assertThat(entry).isInstanceOf(Topic.class);
        assertThat(entry.title()).isEqualTo("Do we need both: cook & \"host\"?");
        assertThat(folder.resolve("topics/need-both.md")).exists();
    }

    @Test
    void hintsAtAreasIfItHasNone() {
        assertThat(run("wine-list")).isZero();

        assertThat(folder.resolve("wine-list.md")).exists();
        assertThat(out.toString()).contains("It has no area yet.", "kitchen");
    }

    @Test
    void worksInAnEmptyFolder() throws IOException {
        var empty = Files.createDirectories(folder.resolve("empty"));

        assertThat(run("wine-list", "--knowledge", empty.toString())).isZero();

        assertThat(KnowledgeReader.read(empty)).isInstanceOf(ReadResult.Good.class);
    }

    @Test
    void isValidWithEveryHintUncommented() throws IOException {
        Files.writeString(folder.resolve("frameworks.yml"), "frameworks: [{ id: scrum, title: Scrum Guide }]\n");
        assertThat(run("wine-list", "--area", "cellar")).isZero();

        var file = folder.resolve("cellar/wine-list.md");
        var keys =
                List.of("parts:", "  cook:", "hand-over:", "tie-break:", "views:", "  scrum:", "sources:", "curator:");
        var filled = Files.readString(file);
        for (var key : keys) {
            assertThat(filled).contains("\n# " + key);
            filled = filled.replace("\n# " + key, "\n" + key);
        }
        Files.writeString(file, filled);

        var entry = (Responsibility) good().knowledge().entry("wine-list").orElseThrow();
        assertThat(entry.parts()).hasSize(1);
        assertThat(entry.positions()).hasSize(1);
    }

    @Test
    void overwritesNothing() throws IOException {
        assertThat(run("menu", "--area", "kitchen")).isEqualTo(1);
        assertThat(err.toString()).contains("There is an entry `menu` already, in kitchen/menu.md.");

        Files.writeString(folder.resolve("broken.md"), "half");
        assertThat(run("menu", "--area", "kitchen")).isEqualTo(1);
        assertThat(err.toString()).contains("already exists and was not changed.");
        assertThat(folder.resolve("kitchen/menu.md")).content().contains("The cook knows.");
    }

    @Test
    void rejectsANameInUse() {
        assertThat(run("fare", "--title", "Bill of  Fare")).isEqualTo(1);

        assertThat(err.toString()).contains("“Bill of  Fare” already leads to `menu` (kitchen/menu.md:5)");
        assertThat(folder.resolve("fare.md")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"../menu", "Menu", "a/b", "", "shared", "-x-"})
    void rejectsAnInvalidId(String id) {
        assertThat(run("--", id)).isEqualTo(2);
        assertThat(err.toString()).contains("An id must be lower-case letters");
    }

    @Test
    void rejectsAnInvalidArea() {
        assertThat(run("wine-list", "--area", "../cellar")).isEqualTo(2);
        assertThat(err.toString()).contains("An area must be lower-case letters");
    }

    @Test
    void requiresAnExistingFolder() {
        assertThat(run("wine-list", "--knowledge", folder.resolve("nowhere").toString()))
                .isEqualTo(2);
        assertThat(err.toString()).contains("--knowledge DIR");
    }

    private ReadResult.Good good() {
        return switch (KnowledgeReader.read(folder)) {
            case ReadResult.Good good -> good;
            case ReadResult.Broken(var problems) -> throw new AssertionError(problems);
        };
    }

    private int run(String... args) {
        var line = new CommandLine(new NewEntryCommand(() -> Instant.parse("2026-11-24T08:00:00Z")))
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true));
        var named = List.of(args).contains("--knowledge");
        if (named) {
            return line.execute(args);
        }
        var all = new ArrayList<>(List.of("--knowledge", folder.toString()));
        all.addAll(List.of(args));
        return line.execute(all.toArray(String[]::new));
    }
}
