package org.whoowns.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.whoowns.slack.AppProcess;
import org.whoowns.startup.settings.SettingCatalog;
import picocli.CommandLine;

/// Errors at start-up: one sentence without a stack trace.
@Tag("app")
class ServeCommandTest {

    private static final String PORT = "micronaut.server.port";
    private static final String MANAGEMENT = "endpoints.all.port";
    private static final String KNOWLEDGE = "whoowns.knowledge";
    private static final String EDITS = "whoowns.team-edits";

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @AfterEach
    void clearProperties() {
        List.of(PORT, MANAGEMENT, KNOWLEDGE, EDITS).forEach(System::clearProperty);
    }

    @Test
    void reportsAPortInUse() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            System.setProperty(PORT, String.valueOf(taken.getLocalPort()));
            System.setProperty(MANAGEMENT, "0");

            assertThat(serve()).isEqualTo(1);
        }
        assertThat(err.toString())
                .startsWith("A port is in use. Stop what uses it")
                .hasLineCount(1);
    }

    @Test
    void reportsInvalidKnowledge() throws IOException {
        Files.writeString(folder.resolve("broken.md"), "---\nid: broken\n---\nText.\n");
        System.setProperty(PORT, "0");
        System.setProperty(MANAGEMENT, "0");
        System.setProperty(KNOWLEDGE, folder.toString());

        assertThat(serve()).isEqualTo(1);
        assertThat(err.toString()).contains("broken.md:", "`title` is missing").doesNotContain("\tat ", "Bean");
    }

    @Test
    void reportsAnInvalidSetting() {
        System.setProperty(PORT, "0");
        System.setProperty(MANAGEMENT, "0");
        System.setProperty(EDITS, "everyone");

        assertThat(serve()).isEqualTo(1);
        assertThat(err.toString())
                .isEqualToIgnoringNewLines("WHOOWNS_TEAM_EDITS has to be team or anyone or admins, but is “everyone”.");
    }

    @Test
    void checksTheConfigurationOnly() {
        System.setProperty(PORT, "0");
        System.setProperty(MANAGEMENT, "0");

        var status = serve("--check");

        assertThat(status).as("%s%s", out, err).isZero();
        assertThat(out.toString()).contains("ok    Knowledge: ", "ok    Slack: the local workspace in your browser");
    }

    @Test
    void failsTheCheckOnInvalidKnowledge() throws IOException {
        Files.writeString(folder.resolve("broken.md"), "---\nid: broken\n---\nText.\n");
        System.setProperty(KNOWLEDGE, folder.toString());

        assertThat(serve("--check")).isEqualTo(1);
        assertThat(err.toString()).contains("broken.md:", "`title` is missing");
    }

    @Test
    void refusesWrongSettingsInTheCheckAsAtTheStart() throws Exception {
        var wrong = Map.of("PORT", "abc", "WHOOWNS_LOG_FORMAT", "JSON", "WHOOWNS_ERASE_AFTER", "30");

        for (var command : List.of("serve --check", "serve")) {
            var log = folder.resolve("log");
            assertThat(AppProcess.run(log, wrong, command)).isEqualTo(1);
            assertThat(Files.readAllLines(log))
                    .satisfiesExactlyInAnyOrder(
                            line -> assertThat(line)
                                    .startsWith("PORT has to be a port number")
                                    .endsWith("but is “abc”."),
                            line -> assertThat(line)
                                    .isEqualTo("WHOOWNS_LOG_FORMAT has to be text or json, but is “JSON”."),
                            line -> assertThat(line).startsWith("WHOOWNS_ERASE_AFTER has to be a number with a unit"));
        }
    }

    @Test
    void countsEmptySettingsAsUnset() throws Exception {
        var log = folder.resolve("log");
        var empty = new HashMap<String, String>();
        SettingCatalog.names().forEach(name -> empty.put(name, ""));
        empty.put("WHOOWNS_DATA", folder.toString());

        assertThat(AppProcess.run(log, empty, "serve --check"))
                .as(Files.readString(log))
                .isZero();
        assertThat(log).content().contains("ok    Knowledge: ", "ok    Slack: the local workspace in your browser");
    }

    private int serve(String... arguments) {
        return new CommandLine(new ServeCommand())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}
