package org.whoowns.commands;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class LintCommandTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path folder;

    @Test
    void passesAGoodFolder() throws IOException {
        write("coffee", "title: Coffee", "[who makes coffee?, espresso?, is there milk?, beans?, which filter?]");

        assertThat(lint(folder.toString())).isZero();
        assertThat(out.toString()).isEqualTo("No problems.\n");
    }

    @Test
    void passesWithWarnings() throws IOException {
        write("coffee", "title: Coffee\nreviewed: 2024-01-01\nreview-in: 1 year", "[who makes coffee?]");

        assertThat(lint(folder.toString())).isZero();
        assertThat(out.toString().lines())
                .satisfiesExactly(
                        first -> assertThat(first)
                                .startsWith(folder.resolve("coffee.md:4") + ": warning: This was due for review on"),
                        second -> assertThat(second).startsWith(folder.resolve("coffee.md:6") + ": warning: `coffee`"),
                        last -> assertThat(last).isEqualTo("No problems, 2 warnings."));
    }

    @Test
    void takesTheFolderAsTheOtherCommandsDo() throws IOException {
        write("coffee", "title: Coffee", "[]");

        assertThat(lint("--fast", "--knowledge", folder.toString())).isZero();
        assertThat(out.toString()).contains(folder.resolve("coffee.md") + ":");
        assertThat(lint("--knowledge", folder.toString(), folder.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("[[DIR] | --knowledge=DIR]");
    }

    @Test
    void warnsThatAnIdIsUnlikeItsFilesName() throws IOException {
        write("coffee", "title: Coffee", "[who makes coffee?, espresso?, is there milk?, beans?, which filter?]");
        Files.move(folder.resolve("coffee.md"), folder.resolve("hot-drinks.md"));

        assertThat(lint("--fast", folder.toString())).isZero();
        assertThat(out.toString())
                .contains(folder.resolve("hot-drinks.md:2")
                        + ": warning: The id is `coffee`, unlike the file's name. Call the file coffee.md");
    }

    @Test
    void reportsAllProblemsAtOnce() throws IOException {
        write("coffee", "titel: Coffee", "[]");
        write("tea", "title: Tea\nreviewed: soon", "[]");

        assertThat(lint(folder.toString())).isEqualTo(1);
        assertThat(out.toString())
                .contains(
                        folder.resolve("coffee.md:3") + ": problem: `titel` is not a known key",
                        folder.resolve("tea.md:4") + ": problem: `reviewed` must be a date")
                .endsWith("3 problems to fix. Warnings are listed once there are no problems.\n");
    }

    @Test
    void printsJson() throws IOException {
        write("coffee", "title: Coffee", "[who makes coffee?]");

        assertThat(lint("--json", folder.toString())).isZero();
        var json = new ObjectMapper().readTree(out.toString());
        assertThat(json.at("/problems").asInt()).isZero();
        assertThat(json.at("/warnings").asInt()).isEqualTo(1);
        var finding = json.at("/findings/0");
        assertThat(finding.at("/file").asText()).isEqualTo("coffee.md");
        assertThat(finding.at("/line").asInt()).isEqualTo(4);
        assertThat(finding.at("/severity").asText()).isEqualTo("warning");
        assertThat(finding.at("/kind").asText()).isEqualTo("thin");
        assertThat(finding.at("/sentence").asText()).contains("only one example question");
    }

    @Test
    void reportsAMissingFolder() {
        var nowhere = folder.resolve("nowhere");

        assertThat(lint(nowhere.toString())).isEqualTo(1);
        assertThat(out.toString()).startsWith(nowhere + ": problem: There is no such folder.\n1 problem to fix");
    }

    @Test
    void checksTheLocalFolderByDefault() throws IOException {
        var knowledge = Files.createDirectory(folder.resolve("knowledge"));
        write(knowledge, "coffee", "title: Coffee", "[who makes coffee?]");

        assertThat(lint()).isZero();
        assertThat(out.toString()).startsWith(knowledge.resolve("coffee.md:4") + ": warning: `coffee` has only one");
    }

    private void write(String id, String keys, String questions) throws IOException {
        write(folder, id, keys, questions);
    }

    private static void write(Path folder, String id, String keys, String questions) throws IOException {
        Files.writeString(
                folder.resolve(id + ".md"),
                "---\nid: " + id + "\n" + keys + "\nquestions: " + questions + "\n---\nText.\n");
    }

    private int lint(String... args) {
        return new CommandLine(new LintCommand(() -> Instant.parse("2026-11-24T08:00:00Z"), folder))
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(args);
    }
}
