package org.whoowns.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.runtime.server.EmbeddedServer;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.whoowns.slack.SlackAppFixture;

/// Forged, stale, replayed, oversized and malformed messages: all are refused, and nothing is executed.
@Tag("app")
class ForgedRequestsTest {

    private static final String SECRET = "another-signing-hush-0123";
    private static final String KEY = "agents-0123456789abcdef";
    private static final String CALL = McpRequests.call("who owns the roadmap?", "T1", "U1");
    private static EmbeddedServer server;
    private static McpRequests requests;

    @BeforeAll
    static void open() {
        server = SlackAppFixture.open(Map.of(
                "slack.local",
                "false",
                "playground.enabled",
                "false",
                "slack.signing-secret",
                SECRET,
                "whoowns.api.keys",
                "agent::" + KEY));
        requests = new McpRequests(server.getURI().resolve("/mcp"), SECRET);
    }

    @AfterAll
    static void close() {
        server.close();
    }

    /// A request that is refused.
    ///
    /// @param forge changes the signed headers
    record Forged(String what, int status, String body, Instant signed, Consumer<Map<String, String>> forge) {

        @Override
        public String toString() {
            return what;
        }
    }

    static List<Forged> forged() {
        var now = Instant.now();
        return List.of(
                new Forged("unsigned", 401, CALL, now, Map::clear),
                new Forged("no signature", 401, CALL, now, headers -> headers.remove("X-Slack-Signature")),
                new Forged("no timestamp", 401, CALL, now, headers -> headers.remove("X-Slack-Request-Timestamp")),
                new Forged(
                        "another body",
                        401,
                        CALL,
                        now,
                        headers -> headers.put("X-Slack-Signature", "v0=" + "0".repeat(64))),
                new Forged(
                        "cut signature",
                        401,
                        CALL,
                        now,
                        headers -> headers.computeIfPresent("X-Slack-Signature", (_, whole) -> whole.substring(0, 40))),
                new Forged(
                        "upper-case signature",
                        401,
                        CALL,
                        now,
                        headers -> headers.computeIfPresent(
                                "X-Slack-Signature",
                                (_, whole) -> "v0=" + whole.substring(3).toUpperCase(Locale.ROOT))),
                new Forged(
                        "another version",
                        401,
                        CALL,
                        now,
                        headers -> headers.computeIfPresent(
                                "X-Slack-Signature", (_, whole) -> "v1=" + whole.substring(3))),
                new Forged("stale", 401, CALL, now.minus(Duration.ofMinutes(6)), _ -> {}),
                new Forged("from the future", 401, CALL, now.plus(Duration.ofMinutes(6)), _ -> {}),
                new Forged(
                        "odd timestamp", 401, CALL, now, headers -> headers.put("X-Slack-Request-Timestamp", "soon")),
                new Forged(
                        "moved timestamp",
                        401,
                        CALL,
                        now,
                        headers -> headers.computeIfPresent(
                                "X-Slack-Request-Timestamp", (_, time) -> String.valueOf(Long.parseLong(time) + 1))),
                withKey("wrong key", 401, "Bearer wrong-0123456789abcdef", CALL),
                withKey("key in another scheme", 401, "Basic " + KEY, CALL),
                withKey("empty key", 401, "Bearer ", CALL),
                new Forged("another origin", 403, CALL, now, headers -> headers.put("Origin", "https://evil.example")),
                new Forged(
                        "unknown version",
                        400,
                        CALL,
                        now,
                        headers -> headers.put("MCP-Protocol-Version", "1999-01-01")),
                new Forged(
                        "a form",
                        415,
                        CALL,
                        now,
                        headers -> headers.put("Content-Type", "application/x-www-form-urlencoded")),
                new Forged("compressed", 415, CALL, now, headers -> headers.put("Content-Encoding", "gzip")),
                new Forged("oversized", 413, " ".repeat(1 << 20) + CALL, now, _ -> {}),
                malformed("nothing", ""),
                malformed("half", CALL.substring(0, 60)),
                malformed("trailing", CALL + CALL),
                malformed("a batch", "[" + CALL + "]"),
                malformed("a text", "\"tools/call\""),
                malformed("version 1", CALL.replace("2.0", "1.0")),
                malformed("no method", CALL.replace("\"method\"", "\"methods\"")),
                malformed("method of another kind", CALL.replace("\"tools/call\"", "7")),
                malformed(
                        "params of another kind",
                        "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":[1]}"),
                malformed("no id but null", CALL.replace("\"id\":7", "\"id\":null")),
                malformed("fractional id", CALL.replace("\"id\":7", "\"id\":7.5")),
                malformed("id of another kind", CALL.replace("\"id\":7", "\"id\":{}")),
                malformed("a response", "{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{}}"),
                malformed(
                        "too deep",
                        "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":{\"a\":" + "[".repeat(5_000)
                                + "]".repeat(5_000) + "}}"));
    }

    private static Forged malformed(String what, String body) {
        return new Forged(what, 400, body, Instant.now(), _ -> {});
    }

    private static Forged withKey(String what, int status, String authorization, String body) {
        return new Forged(what, status, body, Instant.now(), headers -> {
            headers.clear();
            headers.put("Authorization", authorization);
        });
    }

    @ParameterizedTest
    @MethodSource("forged")
    void refusesAndExecutesNothing(Forged forged) throws Exception {
        var before = asked();
        var headers = new LinkedHashMap<>(requests.signature(forged.body(), forged.signed()));
        forged.forge().accept(headers);

        var response = requests.send(forged.body().getBytes(StandardCharsets.UTF_8), headers);

        assertThat(response.statusCode()).isEqualTo(forged.status());
        assertThat(response.body()).doesNotContain("Product Manager");
        assertThat(asked()).isEqualTo(before);
        if (forged.status() == 401) {
            assertThat(code(response)).isEqualTo(-32600);
        }
    }

    @Test
    void answersTheGenuineOneOnce() throws Exception {
        var body = McpRequests.call("who owns the product roadmap?", "T1", "U2");
        var headers = requests.signature(body, Instant.now());
        var first = requests.send(body.getBytes(StandardCharsets.UTF_8), headers);
        var asked = asked();
        var replayed = requests.send(body.getBytes(StandardCharsets.UTF_8), headers);

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.body()).contains("Product Manager");
        assertThat(replayed.statusCode()).isEqualTo(401);
        assertThat(code(replayed)).isEqualTo(-32600);
        assertThat(asked()).isEqualTo(asked);
    }

    @Test
    void refusesBytesThatAreNoText() throws Exception {
        var response = requests.send(
                new byte[] {'{', '"', (byte) 0xC3, '(', '"', ':', '1', '}'}, Map.of("Authorization", "Bearer " + KEY));

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(code(response)).isEqualTo(-32700);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tools/steal", "sampling/createMessage", ""})
    void knowsNoOtherMethods(String method) throws Exception {
        var response = requests.send(
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"%s\"}"
                        .formatted(method)
                        .getBytes(StandardCharsets.UTF_8),
                Map.of("Authorization", "Bearer " + KEY));

        assertThat(code(response)).isEqualTo(-32601);
    }

    @Test
    void takesArgumentsAsTheSchemaSays() throws Exception {
        var before = asked();
        var response = requests.signed("""
                {"jsonrpc":"2.0","id":7,"method":"tools/call","params":{"name":"who_owns","arguments":{"question":{"$ne":1}}}}""");

        assertThat(response.body()).doesNotContain("Product Manager").containsAnyOf("isError\":true", "\"error\"");
        assertThat(asked()).isEqualTo(before);
    }

    private static int code(HttpResponse<String> response) throws Exception {
        return new ObjectMapper().readTree(response.body()).at("/error/code").asInt();
    }

    /// The number of questions that were answered, whatever the answer.
    private static double asked() {
        return server.getApplicationContext().getBean(MeterRegistry.class).find("whoowns.questions").counters().stream()
                .mapToDouble(counter -> counter.count())
                .sum();
    }
}
