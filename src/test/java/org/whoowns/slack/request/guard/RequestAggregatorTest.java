package org.whoowns.slack.request.guard;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.whoowns.playground.FakeSlack;
import org.whoowns.slack.SlackAppFixture;

/// Hostile clients over raw sockets, with honest ones in between.
@Tag("app")
class RequestAggregatorTest {

    private static final int CONNECTIONS = 60;
    private static final int MEMORY = 2 << 20;
    /// Chunks of one byte, 6 KB on the wire.
    private static final String TINY_CHUNKS = "1\r\nx\r\n".repeat(1000);

    private static EmbeddedServer app;

    @BeforeAll
    static void open() {
        app = SlackAppFixture.open(Map.of(
                "whoowns.http.connections", CONNECTIONS,
                "whoowns.http.memory", MEMORY,
                "whoowns.http.header-timeout", "1500ms",
                "whoowns.http.body-timeout", "2500ms",
                "whoowns.http.linger", "500ms"));
    }

    @AfterAll
    static void close() {
        app.close();
    }

    @Test
    void answersARequestInPieces() throws IOException {
        var request = honest();
        try (var connection = connect()) {
            var text = request.text();
            connection.send(text.substring(0, 50)).send(text.substring(50, 300)).send(text.substring(300));

            assertThat(connection.response()).startsWith("HTTP/1.1 200").contains("blocks");
            // the connection stays open
            assertThat(connection.send(honest().text()).response()).startsWith("HTTP/1.1 200");
        }
    }

    @Test
    void answersAChunkedRequest() throws IOException {
        var request = honest().chunked();
        try (var connection = connect()) {
            assertThat(connection.send(request.head() + request.chunks()).response())
                    .startsWith("HTTP/1.1 200")
                    .contains("blocks");
        }
    }

    @Test
    void answersPipelinedRequestsInOrder() throws IOException {
        try (var connection = connect()) {
            connection.send(honest().text() + honest().text() + forged().text() + honest().text());

            assertThat(connection.response()).startsWith("HTTP/1.1 200");
            assertThat(connection.response()).startsWith("HTTP/1.1 200");
            assertThat(connection.response()).startsWith("HTTP/1.1 401");
            assertThat(connection.response()).startsWith("HTTP/1.1 200");
        }
    }

    @Test
    void rejectsAPipelinedRequestAfterTheAnswersBeforeIt() throws IOException {
        try (var connection = connect()) {
            connection.send(
                    honest().text() + honest().without("X-Slack-Signature").text() + honest().text());

            assertThat(connection.response()).startsWith("HTTP/1.1 200");
            assertThat(connection.rest()).startsWith("HTTP/1.1 401").containsOnlyOnce("HTTP/1.1");
        }
    }

    @Test
    void answersHttp10() throws IOException {
        try (var connection = connect()) {
            connection.send(honest().line("POST /slack/events HTTP/1.0").text());

            assertThat(connection.rest()).startsWith("HTTP/1.").contains(" 200 ", "blocks");
        }
    }

    @Test
    void asksForTheBodyOnlyAfterTheHeaders() throws IOException {
        var request = honest().with("Expect", "100-continue");
        try (var connection = connect()) {
            assertThat(connection.send(request.head()).response()).startsWith("HTTP/1.1 100");
            assertThat(connection.send(request.body()).response()).startsWith("HTTP/1.1 200");
        }
        try (var connection = connect()) {
            connection.send(request.without("X-Slack-Signature").head());
            assertThat(connection.rest()).startsWith("HTTP/1.1 401");
        }
    }

    static Stream<String> rejectedHeads() {
        var request = honest();
        return Stream.of(
                "unsigned: 401: " + request.without("X-Slack-Signature").head(),
                "unsigned: 401: " + request.without("X-Slack-Request-Timestamp").head(),
                "unsigned: 401: "
                        + request.with("X-Slack-Request-Timestamp", "soon").head(),
                "unsigned: 401: " + twice(request, "X-Slack-Request-Timestamp"),
                "unsigned: 401: " + twice(request, "X-Slack-Signature"),
                "unsigned: 401: "
                        + request.without("X-Slack-Signature").chunked().head(),
                "unsigned: 401: "
                        + request.without("X-Slack-Signature")
                                .line("POST /slack/%65vents?x=1 HTTP/1.1")
                                .head(),
                "stale: 401: "
                        + request.with(
                                        "X-Slack-Request-Timestamp",
                                        String.valueOf(Instant.now().getEpochSecond() - 301))
                                .head(),
                "forged: 401: " + request.with("X-Slack-Signature", "v0=12").head(),
                "too_large: 413: " + request.with("Content-Length", "1048577").head(),
                "too_large: 413: "
                        + request.with("Content-Length", "9000000000000000000").head(),
                "compressed: 415: " + request.with("Content-Encoding", "gzip").head(),
                "compressed: 415: "
                        + request.chunked()
                                .with("Transfer-Encoding", "gzip, chunked")
                                .head(),
                "unreadable: 400: " + request.with("Content-Length", "many").head(),
                "unreadable: 400: nonsense\r\n\r\n",
                "unreadable: 400: " + request.with("X-Long", "x".repeat(20_000)).head());
    }

    private static String twice(SlackRequest request, String header) {
        return request.head()
                .replace("\r\n\r\n", "\r\n" + header + ": " + request.headers().get(header) + "\r\n\r\n");
    }

    @ParameterizedTest
    @MethodSource("rejectedHeads")
    void rejectsOnTheHeadersAlone(String expected) throws IOException {
        var parts = expected.split(": ", 3);
        var before = rejections(parts[0]);
        try (var connection = connect()) {
            connection.send(parts[2]);

            assertThat(connection.rest()).startsWith("HTTP/1.1 " + parts[1]);
        }
        assertThat(rejections(parts[0])).isEqualTo(before + 1);
    }

    @Test
    void endsTinyChunksWithoutEnd() throws IOException {
        var before = ended();
        var attackers = new ArrayList<RawConnection>();
        for (var attacker = 0; attacker < 3; attacker++) {
            attackers.add(connect().send(honest().chunked().head()));
        }
        for (var round = 0; round < 20; round++) {
            for (var attacker : attackers) {
                attacker.sendAgainAndAgain(TINY_CHUNKS, 10);
            }
            assertHonestIsAnswered();
        }
        for (var attacker : attackers) {
            // a megabyte of them is too much
            while (attacker.sendAgainAndAgain(TINY_CHUNKS, 100)) {
                assertHonestIsAnswered();
            }
            attacker.close();
        }
        assertThat(ended()).isEqualTo(before + attackers.size());
    }

    @Test
    void endsSlowHeaders() throws IOException {
        var before = rejections("slow");
        try (var slow = connect()) {
            slow.send("POST /slack/events HTTP/1.1\r\n");
            while (rejections("slow") == before) {
                slow.sendAgainAndAgain("X-A: b\r\n", 1);
                assertHonestIsAnswered();
            }
            assertThat(slow.rest()).startsWith("HTTP/1.1 408");
        }
    }

    @Test
    void endsSlowHeadersOfALaterRequest() throws IOException {
        try (var slow = connect()) {
            assertThat(slow.send(honest().text()).response()).startsWith("HTTP/1.1 200");
            slow.send("POST /slack/events HTTP/1.1\r\n");

            assertThat(slow.rest()).startsWith("HTTP/1.1 408");
        }
    }

    @Test
    void endsSlowBodies() throws IOException {
        var before = rejections("slow");
        try (var slow = connect()) {
            slow.send(honest().with("Content-Length", "100000").head()).send("abc");

            assertThat(slow.rest()).startsWith("HTTP/1.1 408");
        }
        assertThat(rejections("slow")).isEqualTo(before + 1);
    }

    @Test
    void closesSilentConnections() throws IOException {
        try (var silent = connect()) {
            assertThat(silent.rest()).isEmpty();
        }
    }

    @Test
    void keepsRoomForSmallBodiesBesideManyUnfinishedOnes() throws IOException {
        var before = rejections("busy");
        var unfinished = new ArrayList<RawConnection>();
        for (var attacker = 0; attacker < CONNECTIONS - 10; attacker++) {
            var connection = connect();
            unfinished.add(
                    connection.send(honest().with("Content-Length", "1048576").head()));
            connection.sendAgainAndAgain("x".repeat(200_000), 1);
        }

        assertHonestIsAnswered();
        // 50 times 200 KB is more than the 2 MiB for all
        assertThat(rejections("busy")).isGreaterThan(before);
        for (var each : unfinished) {
            each.close();
        }
        assertHonestIsAnswered();
    }

    @Test
    void closesConnectionsThatAreTooMany() throws Exception {
        var before = rejections("crowded");
        var open = new ArrayList<RawConnection>();
        while (rejections("crowded") < before + 5) {
            open.add(connect());
        }
        assertThat(open).hasSizeGreaterThanOrEqualTo(CONNECTIONS / 2);
        var management = app.getApplicationContext().getRequiredProperty("endpoints.all.port", Integer.class);
        try (var monitor = new RawConnection(management)) {
            monitor.send("GET /health/liveness HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
            assertThat(monitor.response()).startsWith("HTTP/1.1 200");
        }
        for (var each : open) {
            each.close();
        }
    }

    @ParameterizedTest
    @CsvSource({"GET /slack/install, 404", "POST /elsewhere, 404", "GET /health, 404", "POST /mcp, 403"})
    void guardsAllOtherPathsToo(String line, int status) throws IOException {
        try (var connection = connect()) {
            connection.send(line + " HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\n\r\nabc");
            assertThat(connection.response()).startsWith("HTTP/1.1 " + status);
        }
        try (var connection = connect()) {
            connection.send(line + " HTTP/1.1\r\nHost: x\r\nContent-Length: 1048577\r\n\r\n");
            assertThat(connection.rest()).startsWith("HTTP/1.1 413");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 8191, 65_536})
    void takesBodiesOfAllSizes(int size) throws IOException {
        try (var connection = connect()) {
            connection.send(
                    "POST /elsewhere HTTP/1.1\r\nHost: x\r\nContent-Length: " + size + "\r\n\r\n" + "x".repeat(size));
            assertThat(connection.response()).startsWith("HTTP/1.1 404");
        }
    }

    /// Rejected bodies, for their size or for their time.
    private static double ended() {
        return Stream.of("too_large", "busy", "slow")
                .mapToDouble(RequestAggregatorTest::rejections)
                .sum();
    }

    private static void assertHonestIsAnswered() throws IOException {
        try (var connection = connect()) {
            assertThat(connection.send(honest().text()).response())
                    .startsWith("HTTP/1.1 200")
                    .contains("blocks");
        }
        var chunked = honest().chunked();
        try (var connection = connect()) {
            assertThat(connection.send(chunked.head() + chunked.chunks()).response())
                    .startsWith("HTTP/1.1 200");
        }
    }

    private static RawConnection connect() throws IOException {
        return new RawConnection(app.getPort());
    }

    private static SlackRequest honest() {
        var slack = app.getApplicationContext().getBean(FakeSlack.class);
        return SlackRequest.command(
                slack.signer(), slack.workspace().organisation().id());
    }

    private static SlackRequest forged() {
        return honest().with("X-Slack-Signature", "v0=" + "0".repeat(64));
    }

    private static double rejections(String reason) {
        var counter = app.getApplicationContext()
                .getBean(MeterRegistry.class)
                .find("whoowns.requests.rejected")
                .tag("reason", reason)
                .counter();
        return counter == null ? 0 : counter.count();
    }
}
