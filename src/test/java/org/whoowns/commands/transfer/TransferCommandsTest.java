package org.whoowns.commands.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/// Exports and imports teams as an operator does, with the app's own database.
@Tag("app")
class TransferCommandsTest {

    private static final String ROWS = """
            team,channel,role,holder,deputy,model,framework
            Checkout,C024BE91L,product-manager,U0PRIYA,,pm-and-po,
            Checkout,C024BE91L,product-owner,U0JONAS,U0MAYA,pm-and-po,
            """;

    private final Path folder;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    TransferCommandsTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void importsWhatItShowsAndExportsItAgain() throws IOException {
        var file = Files.writeString(folder.resolve("teams.csv"), ROWS);

        assertThat(importing(file)).as(err.toString()).isZero();
        assertThat(out.toString())
                .contains("+ Checkout\n", "    Product Owner: nobody → U0JONAS (deputy U0MAYA)\n")
                .endsWith("1 new, 0 changed, 0 as they are.\nNothing was changed; add --apply to do it.\n");

        assertThat(importing(file, "--apply", "--quiet")).as(err.toString()).isZero();
        assertThat(importing(file, "--apply")).isZero();
        assertThat(out.toString()).endsWith("0 new, 0 changed, 1 as they are.\nThere is nothing to do.\n");

        assertThat(run(new ExportTeamsCommand(environment()), "--workspace", "T1"))
                .isZero();
        assertThat(out.toString()).endsWith(ROWS);
        assertThat(run(new ExportTeamsCommand(environment()), "--workspace", "T1", "--format", "markdown"))
                .isZero();
        assertThat(out.toString()).contains("# Checkout\n\n- Product Manager: U0PRIYA\n- Product Owner: U0JONAS");
    }

    @Test
    void namesTheLinesThatAreWrongAndChangesNothing() throws IOException {
        var file = Files.writeString(folder.resolve("teams.csv"), ROWS + "Search,,king,U0A,,,\n,,PM,U0A,,,\n");

        assertThat(importing(file, "--apply")).isEqualTo(1);

        assertThat(err.toString())
                .contains(file + ", line 4: There is no role “king”", file + ", line 5: The team has no name.")
                .endsWith("Please fix this first. Nothing was changed.\n");
        assertThat(run(new ExportTeamsCommand(environment()), "--workspace", "T1"))
                .isZero();
        assertThat(out.toString()).isEqualTo("team,channel,role,holder,deputy,model,framework\n");
    }

    @Test
    void saysThatAFileIsMissing() {
        assertThat(importing(folder.resolve("nowhere.csv"))).isEqualTo(1);
        assertThat(err.toString()).contains("nowhere.csv can't be read");
    }

    private int importing(Path file, String... options) {
        var arguments =
                Stream.concat(Stream.of(file.toString(), "--workspace", "T1", "--as", "U0ADMIN"), Stream.of(options));
        return run(new ImportTeamsCommand(environment()), arguments.toArray(String[]::new));
    }

    private Map<String, String> environment() {
        return Map.of("WHOOWNS_DATA", folder.resolve("data").toString());
    }

    private int run(Object command, String... arguments) {
        return new CommandLine(command)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}
