package org.whoowns.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import picocli.CommandLine;

class ManifestCommandTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void hasNoUrlForSocketMode() {
        assertThat(manifest()).isZero();

        assertThat(out.toString())
                .contains("socket_mode_enabled: true", "command: /whoowns", "app_mention")
                .doesNotContain("url", "https://", "mcp");
    }

    @Test
    void hasTheGivenUrlForHttp() {
        assertThat(manifest("--url", "https://who.example.org/")).isZero();

        assertThat(out.toString())
                .contains(
                        "socket_mode_enabled: false",
                        "url: https://who.example.org/slack/events",
                        "request_url: https://who.example.org/slack/events",
                        "- https://who.example.org/slack/oauth_redirect",
                        "url: https://who.example.org/mcp",
                        "auth_type: slack_identity_auth",
                        "- mcp:connect")
                .doesNotContain("whoowns.example.com");
    }

    @Test
    void equalsManifestYmlOtherwise() throws Exception {
        manifest("--url", "https://whoowns.example.com");

        assertThat(read(out.toString())).isEqualTo(read(Files.readString(Path.of("manifest.yml"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://who.example.org",
                "who.example.org",
                "https://who.example.org/path",
                "https://a b",
                "https://",
                "https://me@who.example.org",
                "https://who.example.org?x"
            })
    void rejectsAnInvalidUrl(String url) {
        assertThat(manifest("--url", url)).isEqualTo(2);

        assertThat(out.toString()).isEmpty();
        assertThat(err.toString()).contains("such as https://whoowns.example.com");
    }

    private static Map<?, ?> read(String yaml) {
        return (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(yaml);
    }

    private int manifest(String... arguments) {
        return new CommandLine(new ManifestCommand())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}
