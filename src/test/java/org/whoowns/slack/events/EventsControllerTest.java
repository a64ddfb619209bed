package org.whoowns.slack.events;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.whoowns.answering.text.MessageCatalog;
import org.whoowns.playground.FakeSlack;
import org.whoowns.playground.blockkit.SlackJson;
import org.whoowns.playground.requests.AppResponse;
import org.whoowns.playground.requests.EventPayloads;
import org.whoowns.playground.requests.OutgoingRequest;
import org.whoowns.playground.requests.RequestSigner;
import org.whoowns.playground.requests.SignedRequest;
import org.whoowns.slack.SlackAppFixture;
import org.whoowns.slack.access.SingleWorkspace;
import org.whoowns.slack.request.RejectionLog;

@Tag("app")
class EventsControllerTest {

    private static final String CANARY = "canary-in-the-body";

    private final FakeSlack slack = SlackAppFixture.slack();
    private final RejectionLog rejections = SlackAppFixture.bean(RejectionLog.class);

    @Test
    void rejectsAForgedSignature() {
        var request = slack.signed(command(CANARY)).withHeader("X-Slack-Signature", "v0=" + "0".repeat(64));

        assertThat(rejected(request, "forged")).isEqualTo(401);
    }

    @Test
    void rejectsAModifiedBody() {
        assertThat(rejected(slack.signed(command(CANARY)).truncated(100), "forged"))
                .isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-Slack-Signature", "X-Slack-Request-Timestamp"})
    void rejectsMissingHeaders(String header) {
        assertThat(rejected(slack.signed(command(CANARY)).withoutHeader(header), "unsigned"))
                .isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(ints = {-310, 310, -31_536_000, 31_536_000})
    void rejectsOldAndFutureTimestamps(int seconds) {
        var request = slack.signer().sign(command(CANARY), Instant.now().plusSeconds(seconds));

        assertThat(rejected(request, "stale")).isEqualTo(401);
    }

    @Test
    void rejectsSignaturesWithBoltsPlaceholderSecret() {
        var request = new RequestSigner("---").sign(command(CANARY), Instant.now());

        assertThat(rejected(request, "forged")).isEqualTo(401);
    }

    @Test
    void rejectsInvalidUtf8() {
        var bytes = ("command=%2Fwhoowns&text=" + CANARY).getBytes(StandardCharsets.UTF_8);
        bytes[bytes.length - 1] = (byte) 0xff;

        assertThat(rejected(signed(bytes), "not_utf_8")).isEqualTo(400);
    }

    static Stream<String> unreadable() {
        return Stream.of(
                "",
                " ",
                "{",
                "{} {}",
                "null",
                "[1,2]",
                "x",
                "a=b&c=d",
                "payload",
                "payload=",
                "payload=notjson",
                "payload=%5B1%5D",
                "payload=%zz",
                "payload=%7B%22type%22%3A" + "%5B".repeat(20_000),
                "command=%zz",
                "{\"type\":\"url_verification\"}",
                nested(20_000),
                nested(201),
                "{\"a\":".repeat(5000),
                "[".repeat(100_000));
    }

    /// An event whose rich text has so many levels.
    private static String nested(int levels) {
        return "{\"type\":\"event_callback\",\"event_id\":\"Ev-deep\",\"event\":{\"type\":\"message\",\"blocks\":"
                + "[{\"type\":\"rich_text\",\"elements\":".repeat(levels / 2) + "[]" + "}]".repeat(levels / 2) + "}}";
    }

    static Stream<String> unusable() {
        return Stream.of(
                "{}",
                "payload=%7B%7D",
                "payload=%7B%22type%22%3A%22who-knows%22%7D",
                "payload=%7B%22type%22%3A%22block_actions%22%7D",
                "payload=%7B%22type%22%3A%22view_submission%22%7D",
                "{\"type\":1}",
                "{\"type\":\"event_callback\"}",
                "{\"type\":\"event_callback\",\"event_id\":\"Ev1\"}",
                "{\"type\":\"event_callback\",\"event_id\":\"Ev1\",\"event\":[]}",
                "{\"type\":\"event_callback\",\"event_id\":\"\",\"event\":{\"type\":\"message\"}}",
                "{\"type\":\"" + CANARY + "\"}");
    }

    @ParameterizedTest
    @MethodSource("unusable")
    void acknowledgesSignedBodiesThatItCannotUse(String body) {
        assertThat(rejected(signed(body.getBytes(StandardCharsets.UTF_8)), "unusable"))
                .isEqualTo(200);
    }

    @ParameterizedTest
    @MethodSource("unreadable")
    void rejectsSignedButUnreadableBodies(String body) {
        assertThat(rejected(signed(body.getBytes(StandardCharsets.UTF_8)), "unreadable"))
                .isEqualTo(400);
    }

    static Stream<byte[]> randomBodies() {
        var random = new Random(2);
        return IntStream.range(0, 200).mapToObj(_ -> {
            var bytes = new byte[random.nextInt(4000)];
            random.nextBytes(bytes);
            return bytes;
        });
    }

    @Test
    void rejectsRandomBytes() {
        assertThat(randomBodies().map(bytes -> status(signed(bytes))))
                .allMatch(status -> status >= 400 && status < 500);
        assertThat(randomBodies().map(bytes -> status(signed(bytes).withHeader("X-Slack-Signature", "v0=f00"))))
                .allMatch(status -> status >= 400 && status < 500);
    }

    @Test
    void rejectsLargeBodies() throws Exception {
        var large = ("command=%2Fwhoowns&text=" + "x".repeat(1 << 20)).getBytes(StandardCharsets.UTF_8);

        assertThat(post(signed(large), BodyPublishers.ofByteArray(large)).statusCode())
                .isEqualTo(413);
    }

    @Test
    void rejectsLargeBodiesWithoutContentLength() throws Exception {
        var large = ("command=%2Fwhoowns&text=" + "x".repeat(3 << 20)).getBytes(StandardCharsets.UTF_8);
        var chunked = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large));

        try {
            assertThat(post(signed(large), chunked).statusCode()).isEqualTo(413);
        } catch (IOException closed) {
            // the server may also close the connection while the client is still sending
            assertThat(closed).isNotInstanceOf(HttpTimeoutException.class);
        }
    }

    @Test
    void rejectsBodiesThatAreLargeWhenUncompressed() throws Exception {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(new byte[50 << 20]);
        }
        var request = signed(packed.toByteArray()).withHeader("Content-Encoding", "gzip");

        assertThat(post(request, BodyPublishers.ofByteArray(request.body())).statusCode())
                .isBetween(400, 499);
    }

    @Test
    void acceptsLongTexts() {
        var text = "x".repeat(1_000_000);

        var receipt = answered(slack.signed(command(text)));

        assertThat(receipt.status()).isEqualTo(200);
        assertThat(receipt.body())
                .contains("\"response_type\":\"ephemeral\"", MessageCatalog.text("not.known.hint"))
                .doesNotContain("number:");
    }

    @Test
    void acceptsOnlyPost() throws Exception {
        var get = HttpRequest.newBuilder(SlackAppFixture.events()).GET().build();

        try (var client = HttpClient.newHttpClient()) {
            assertThat(client.send(get, BodyHandlers.discarding()).statusCode()).isEqualTo(405);
        }
    }

    @Test
    void returnsTheChallenge() {
        var receipt = answered(slack.signed(OutgoingRequest.json(
                SlackJson.read("{\"type\":\"url_verification\",\"challenge\":\"çhallenge ✓\",\"token\":\"x\"}")
                        .orElseThrow())));

        assertThat(receipt.status()).isEqualTo(200);
        assertThat(receipt.body()).isEqualTo("çhallenge ✓");
        assertThat(receipt.headers().get("content-type"))
                .startsWith("text/plain")
                .containsIgnoringCase("utf-8");
    }

    @Test
    void passesTheCertificateCheck() {
        assertThat(status(signed("ssl_check=1&token=x".getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(200);
    }

    @Test
    void acceptsRateLimitNotices() {
        var body = "{\"type\":\"app_rate_limited\",\"team_id\":\"T1\",\"minute_rate_limited\":1518467820}";

        assertThat(status(signed(body.getBytes(StandardCharsets.UTF_8)))).isEqualTo(200);
    }

    @Test
    void acceptsUnknownEvents() {
        var event =
                new EventPayloads(slack.workspace()).envelope(SlackJson.object().put("type", "team_join"));

        assertThat(status(slack.signed(OutgoingRequest.json(event)))).isEqualTo(200);
    }

    @Test
    void acknowledgesOtherInteractions() {
        var payload = SlackJson.object().put("type", "view_closed");
        payload.putObject("view").put("type", "modal").put("callback_id", "gone");
        payload.putObject("user").put("id", "U1");
        payload.putObject("team").put("id", slack.workspace().organisation().id());

        assertThat(status(slack.signed(OutgoingRequest.interaction(payload)))).isEqualTo(200);
    }

    @Test
    void sendsAnswersAsUtf8() throws Exception {
        var request = slack.signed(command("list"));
        var response = post(request, BodyPublishers.ofByteArray(request.body()));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("content-type").orElseThrow())
                .isEqualTo("application/json; charset=utf-8");
        var body = new String(response.body(), StandardCharsets.UTF_8);
        assertThat(body.getBytes(StandardCharsets.UTF_8).length).isGreaterThan(body.length());
        assertThat(SlackJson.read(body).orElseThrow().path("response_type").asText())
                .isEqualTo("ephemeral");
    }

    @Test
    void rejectsCommandsFromOtherWorkspaces() {
        slack.await(() -> SlackAppFixture.bean(SingleWorkspace.class).botUser(null));

        var receipt = answered(slack.signed(command("T0SOMEWHERE", "who owns the roadmap?")));

        assertThat(receipt.status()).isEqualTo(200);
        assertThat(receipt.body()).contains("not set up for this workspace yet").doesNotContain("blocks");
    }

    @Test
    void ignoresEventsFromOtherWorkspaces() {
        slack.await(() -> SlackAppFixture.bean(SingleWorkspace.class).botUser(null));
        var before = SlackAppFixture.count("whoowns.questions", "verdict", "confident");
        var payloads = new EventPayloads(slack.workspace());
        var event = payloads.mention(slack.as("maya").in("checkout").says("help"));
        event.put("team_id", "T0SOMEWHERE").remove("authorizations");

        assertThat(status(slack.signed(OutgoingRequest.json(event)))).isEqualTo(200);
        // what comes after it is answered
        slack.awaitReply(slack.as("maya").in("checkout").mentions("help"));
        assertThat(SlackAppFixture.count("whoowns.questions", "verdict", "confident"))
                .isEqualTo(before + 1);
    }

    @Test
    void isSeparateFromTheManagementPort() throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            assertThat(get(client, SlackAppFixture.management("/health/readiness")))
                    .isEqualTo(200);
            assertThat(get(client, SlackAppFixture.management("/health/liveness")))
                    .isEqualTo(200);
            assertThat(get(client, SlackAppFixture.management("/prometheus"))).isEqualTo(200);
            assertThat(get(client, SlackAppFixture.management("/slack/events"))).isIn(404, 405);
            assertThat(get(client, SlackAppFixture.events().resolve("/health"))).isEqualTo(404);
            assertThat(get(client, SlackAppFixture.events().resolve("/prometheus")))
                    .isEqualTo(404);
        }
    }

    private static int get(HttpClient client, URI address) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding())
                .statusCode();
    }

    /// Asserts that the rejection is counted and leaves no trace of the body in any log.
    ///
    /// @return the HTTP status
    private int rejected(SignedRequest request, String reason) {
        var before = SlackAppFixture.count("whoowns.requests.rejected", "reason", reason);
        var questions = SlackAppFixture.count("whoowns.questions", "verdict", "unknown");
        var root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        var own = (Logger) LoggerFactory.getLogger(RejectionLog.class);
        var logged = new ListAppender<ILoggingEvent>();
        logged.start();
        rejections.logSummary();
        own.setLevel(Level.INFO);
        root.addAppender(logged);
        try {
            var receipt = answered(request);
            assertThat(SlackAppFixture.count("whoowns.requests.rejected", "reason", reason))
                    .isEqualTo(before + 1);
            assertThat(SlackAppFixture.count("whoowns.questions", "verdict", "unknown"))
                    .isEqualTo(questions);
            rejections.logSummary();
            assertThat(logged.list)
                    .extracting(ILoggingEvent::getFormattedMessage)
                    .containsExactly("Requests rejected since the last report: 1 " + reason + ".");
            assertThat(receipt.body()).doesNotContain(CANARY);
            return receipt.status();
        } finally {
            root.detachAppender(logged);
            own.setLevel(null);
        }
    }

    private int status(SignedRequest request) {
        return answered(request).status();
    }

    private AppResponse.Answered answered(SignedRequest request) {
        return (AppResponse.Answered) slack.send(request);
    }

    private SignedRequest signed(byte[] body) {
        return slack.signer().sign(command(""), body, Instant.now());
    }

    private OutgoingRequest command(String text) {
        return command(slack.workspace().organisation().id(), text);
    }

    private static OutgoingRequest command(String workspace, String text) {
        return OutgoingRequest.form(new LinkedHashMap<>(Map.of(
                "team_id", workspace,
                "channel_id", "C1",
                "user_id", "U1",
                "command", "/whoowns",
                "text", text,
                "response_url", "http://127.0.0.1:1/",
                "trigger_id", "1.2.3")));
    }

    private static HttpResponse<byte[]> post(SignedRequest request, HttpRequest.BodyPublisher body)
            throws IOException, InterruptedException {
        var post = HttpRequest.newBuilder(SlackAppFixture.events())
                .timeout(Duration.ofSeconds(20))
                .POST(body);
        request.headers().forEach(post::setHeader);
        post.setHeader("Accept-Encoding", "identity");
        try (var client = HttpClient.newHttpClient()) {
            return client.send(post.build(), BodyHandlers.ofByteArray());
        }
    }
}
