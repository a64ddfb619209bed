package org.whoowns.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ExportCommandTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    @Test
    void printsHtmlByDefault() {
        assertThat(export("--knowledge", "knowledge")).isZero();
        assertThat(out.toString()).startsWith("<!DOCTYPE html>").endsWith("</html>\n");
    }

    @Test
    void writesMarkdownToAFile() throws IOException {
        var file = folder.resolve("handbook.md");

        assertThat(export("--knowledge", "knowledge", "--format", "markdown", "--out", file.toString()))
                .isZero();
        assertThat(Files.readString(file)).startsWith("# Who owns what\n");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void reportsAnUnwritableFile() {
        var nowhere = folder.resolve("missing/handbook.html").toString();

        assertThat(export("--knowledge", "knowledge", "--out", nowhere)).isEqualTo(1);
        assertThat(err.toString()).contains("can't be written to " + nowhere);
    }

    @Test
    void rejectsAnUnknownFormat() {
        assertThat(export("--format", "pdf")).isEqualTo(2);
        assertThat(err.toString()).contains("html", "markdown");
    }

    private int export(String... arguments) {
        return new CommandLine(new ExportCommand())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}
