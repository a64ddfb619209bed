package org.whoowns.slack.socketmode;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.ApplicationContext;
import io.micronaut.health.HealthStatus;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.java_websocket.WebSocket;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.whoowns.Polling;
import org.whoowns.answering.TestAnswerers;
import org.whoowns.teams.ledger.TestDatabase;
import reactor.core.publisher.Mono;

/// The whole app in Socket Mode, without an HTTP endpoint for Slack.
@Tag("database")
class SocketModeTest {

    private static final BlockingQueue<String> POSTS = new LinkedBlockingQueue<>();
    private static final FakeSocketModeServer SERVER = new FakeSocketModeServer();
    private static HttpServer api;
    private static EmbeddedServer app;
    private static WebSocket first;
    private static WebSocket second;

    @BeforeAll
    static void open() throws Exception {
        api = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        api.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        api.createContext("/api/auth.test", exchange -> respond(exchange, """
                {"ok":true,"team_id":"T1","team":"Acme","user_id":"UBOT","is_enterprise_install":false}"""));
        api.createContext(
                "/api/apps.connections.open",
                exchange -> respond(exchange, "{\"ok\":true,\"url\":\"" + SERVER.address() + "\"}"));
        api.createContext("/api/chat.postMessage", exchange -> {
            POSTS.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            respond(exchange, "{\"ok\":true}");
        });
        api.start();
        var properties = new HashMap<String, Object>(TestDatabase.H2.fresh());
        properties.putAll(Map.of(
                "micronaut.server.port", "-1",
                "micronaut.server.host", "127.0.0.1",
                "endpoints.all.port", "-1",
                "whoowns.data", "target/test-data",
                "slack.app-token", "xapp-1",
                "slack.bot-token", "xoxb-1",
                "slack.signing-secret", "left over",
                "slack.api-url", "http://127.0.0.1:" + api.getAddress().getPort() + "/api/"));
        app = ApplicationContext.builder(properties)
                .deduceEnvironment(false)
                .singletons(TestAnswerers.shippedLoad())
                .run(EmbeddedServer.class);
        first = SERVER.awaitConnection();
        second = SERVER.awaitConnection();
    }

    @AfterAll
    static void close() throws Exception {
        app.close();
        assertThat(SERVER.awaitClose()).isNotNull();
        assertThat(SERVER.awaitClose()).isNotNull();
        SERVER.close();
        api.stop(0);
    }

    @Test
    void answersACommandInItsAcknowledgement() throws Exception {
        first.send("""
                {"type":"slash_commands","envelope_id":"E1","accepts_response_payload":true,"payload":{
                 "command":"/whoowns","text":"help","team_id":"T1","user_id":"U1","channel_id":"C1",
                 "response_url":"https://hooks.slack.test/1","trigger_id":"1"}}""");

        var acknowledgement = nextMessage();
        assertThat(acknowledgement.get("envelope_id").getAsString()).isEqualTo("E1");
        assertThat(acknowledgement
                        .getAsJsonObject("payload")
                        .get("response_type")
                        .getAsString())
                .isEqualTo("ephemeral");
        assertThat(acknowledgement.getAsJsonObject("payload").getAsJsonArray("blocks"))
                .isNotEmpty();
    }

    @Test
    void suggestsTheOptionsOfAMenuInItsAcknowledgement() throws Exception {
        first.send("""
                {"type":"interactive","envelope_id":"E9","accepts_response_payload":true,"payload":{
                 "type":"block_suggestion","team":{"id":"T1"},"user":{"id":"U1","team_id":"E1"},"api_app_id":"A1",
                 "container":{"type":"message","message_ts":"1.1","channel_id":"C1","is_ephemeral":true},
                 "channel":{"id":"C1"},"block_id":"B1","value":"ordering",
                 "action_id":"answer:entry:{\\"type\\":\\"listed\\",\\"answer\\":{\\"type\\":\\"contents\\"},\\"team\\":null,\\"v\\":1}"}}""");

        var acknowledgement = nextMessage();
        assertThat(acknowledgement.get("envelope_id").getAsString()).isEqualTo("E9");
        assertThat(acknowledgement
                        .getAsJsonObject("payload")
                        .getAsJsonArray("options")
                        .toString())
                .contains("Ordering the backlog");
    }

    @Test
    void answersADuplicateEventOnce() throws Exception {
        POSTS.clear();
        first.send(mention("E2", "Ev2"));
        assertThat(nextMessage().toString()).isEqualTo("{\"envelope_id\":\"E2\"}");
        second.send(mention("E3", "Ev2"));
        assertThat(nextMessage().toString()).isEqualTo("{\"envelope_id\":\"E3\"}");
        second.send(mention("E4", "Ev4"));
        assertThat(nextMessage().toString()).isEqualTo("{\"envelope_id\":\"E4\"}");

        assertThat(POSTS.poll(10, TimeUnit.SECONDS)).contains("channel=C1");
        assertThat(POSTS.poll(10, TimeUnit.SECONDS)).contains("channel=C1");
        assertThat(POSTS).isEmpty();
    }

    @Test
    void acknowledgesEnvelopesThatItCannotUse() throws Exception {
        var before = unusable();
        var unusable = List.of(
                "\"type\":\"events_api\",\"payload\":{\"type\":\"event_callback\"}",
                "\"type\":\"interactive\",\"payload\":[]",
                "\"type\":\"interactive\",\"payload\":{\"type\":\"block_actions\"}",
                "\"type\":\"interactive\",\"payload\":{\"type\":\"view_submission\",\"view\":{}}",
                "\"type\":\"slash_commands\"",
                "\"type\":\"events_api\",\"payload\":" + "[".repeat(20_000) + "]".repeat(20_000));
        for (var each : unusable) {
            first.send("{\"envelope_id\":\"B\"," + each + "}");
            assertThat(nextMessage().toString()).isEqualTo("{\"envelope_id\":\"B\"}");
        }
        first.send("not json");
        first.send("[".repeat(20_000));
        first.send(mention("E5", "Ev5"));

        assertThat(nextMessage().get("envelope_id").getAsString()).isEqualTo("E5");
        assertThat(unusable() - before).isEqualTo(unusable.size());
    }

    private static double unusable() {
        var counter = app.getApplicationContext()
                .getBean(MeterRegistry.class)
                .find("whoowns.requests.rejected")
                .tag("reason", "unusable")
                .counter();
        return counter == null ? 0 : counter.count();
    }

    @Test
    void answersDespiteUnneededFieldsOfAnotherShape() throws Exception {
        POSTS.clear();
        first.send(mention("E6", "Ev6")
                .replace("\"event_time\":1", "\"event_time\":1.5,\"event_context\":{}")
                .replace("\"type\":\"app_mention\"", "\"type\":\"app_mention\",\"blocks\":\"x\",\"edited\":false"));

        assertThat(nextMessage().toString()).isEqualTo("{\"envelope_id\":\"E6\"}");
        assertThat(POSTS.poll(10, TimeUnit.SECONDS)).contains("channel=C1");
    }

    @Test
    void hasNoHttpEndpoint() throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(
                    HttpRequest.newBuilder(app.getURI().resolve("/slack/events"))
                            .POST(HttpRequest.BodyPublishers.ofString("{}"))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(404);
        }
    }

    @Test
    @Timeout(30)
    void isUpWhileConnected() {
        var pool = app.getApplicationContext().getBean(ConnectionPool.class);
        Polling.until(() -> pool.connectedCount() >= 2);

        assertThat(Mono.from(app.getApplicationContext()
                                .getBean(SocketModeHealth.class)
                                .getResult())
                        .block())
                .satisfies(health -> assertThat(health.getStatus()).isEqualTo(HealthStatus.UP));
    }

    private static String mention(String envelope, String event) {
        return """
                {"type":"events_api","envelope_id":"%s","accepts_response_payload":false,"payload":{
                 "type":"event_callback","team_id":"T1","api_app_id":"A1","event_id":"%s","event_time":1,
                 "authorizations":[{"team_id":"T1","user_id":"UBOT","is_bot":true}],
                 "event":{"type":"app_mention","user":"U1","channel":"C1","ts":"%s","text":"<@UBOT> help"}}}""".formatted(envelope, event, event.replace("Ev", "1."));
    }

    private static JsonObject nextMessage() throws InterruptedException {
        return JsonParser.parseString(SERVER.awaitMessage()).getAsJsonObject();
    }

    private static void respond(HttpExchange exchange, String body) throws IOException {
        exchange.getRequestBody().readAllBytes();
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
