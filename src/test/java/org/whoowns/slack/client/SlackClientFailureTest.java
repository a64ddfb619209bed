package org.whoowns.slack.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;

import com.slack.api.Slack;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micronaut.context.event.ApplicationEventPublisher;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.whoowns.slack.Secret;
import org.whoowns.slack.blocks.SlackMessage;
import org.whoowns.slack.client.proxy.HttpProxy;

/// Retries of the Slack client over real HTTP against a failing server.
class SlackClientFailureTest {

    private interface Answer {
        void to(HttpExchange exchange) throws IOException;
    }

    private static final Answer GOOD = says(200, "{\"ok\":true}");
    private static final Answer REVOKED = says(200, "{\"ok\":false,\"error\":\"token_revoked\"}");
    private static final Answer BUSY = busy(2);
    private static final Answer BROKEN = says(500, "hush");
    private static final Answer GARBAGE = says(200, "<html>hush</html>");
    private static final Answer EMPTY = says(200, "");
    private static final Answer GONE = HttpExchange::close;
    private static final CountDownLatch OVER = new CountDownLatch(1);
    private static final Answer SILENT = exchange -> {
        try {
            OVER.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        exchange.close();
    };

    private static final Queue<Answer> ANSWERS = new ArrayDeque<>();
    private static final List<String> CALLS = new ArrayList<>();
    private static final List<Duration> PAUSES = new ArrayList<>();
    private static final AtomicLong NOW = new AtomicLong();
    private static final SimpleMeterRegistry METERS = new SimpleMeterRegistry();
    private static HttpServer server;
    private static Slack slack;

    @SuppressWarnings("unchecked")
    private final ApplicationEventPublisher<TokenRefusedEvent> refused = mock(ApplicationEventPublisher.class);

    @BeforeAll
    static void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/api/", exchange -> {
            CALLS.add(exchange.getRequestURI().getPath().replace("/api/", ""));
            exchange.getRequestBody().readAllBytes();
            ANSWERS.remove().to(exchange);
        });
        server.start();
        var url = "http://127.0.0.1:" + server.getAddress().getPort() + "/api/";
        var calls = new SlackClientConfiguration(
                Duration.ofMillis(1), Duration.ofMillis(400), Duration.ofSeconds(30), 10, 10);
        var client = new SlackClientFactory().httpClient(calls, HttpProxy.none());
        slack = SlackClientFactory.slack(url, calls, METERS, () -> client, SlackClientFailureTest::sleep, NOW::get);
    }

    @AfterAll
    static void close() throws Exception {
        OVER.countDown();
        slack.close();
        server.stop(0);
    }

    @BeforeEach
    @AfterEach
    void forget() {
        ANSWERS.clear();
        CALLS.clear();
        PAUSES.clear();
        METERS.clear();
    }

    @Test
    void honoursRetryAfterAndPostsOnce() {
        answers(BUSY, GOOD);

        post();

        assertThat(CALLS).containsExactly("chat.postMessage", "chat.postMessage");
        assertThat(PAUSES).containsExactly(Duration.ofSeconds(2));
        assertThat(counted("chat.postMessage", "ok")).isEqualTo(1);
    }

    @Test
    void sendsNothingToAChannelDuringALongPause() {
        answers(busy(95), GOOD, GOOD);

        var refused = catchThrowableOfType(SlackCallException.class, this::post);
        assertThat(refused.kind()).isEqualTo(SlackErrorKind.RATE_LIMITED);
        assertThat(refused.retryAfter()).isEqualTo(Duration.ofSeconds(95));
        assertThat(refused.isLogged()).isFalse();
        assertThat(refused.isWorthTelling()).isFalse();

        NOW.addAndGet(Duration.ofSeconds(60).toNanos());
        var held = catchThrowableOfType(SlackCallException.class, this::post);
        assertThat(held.kind()).isEqualTo(SlackErrorKind.RATE_LIMITED);
        assertThat(held.retryAfter()).isEqualTo(Duration.ofSeconds(35));
        assertThat(held.isLogged()).as("the pause is in the log").isTrue();
        assertThat(CALLS).hasSize(1);
        post("C2");
        assertThat(CALLS).as("another channel").hasSize(2);

        NOW.addAndGet(Duration.ofSeconds(10).toNanos());
        post();
        assertThat(PAUSES).as("the rest of the pause is worth waiting").containsExactly(Duration.ofSeconds(25));
        assertThat(CALLS).hasSize(3);
        assertThat(counted("chat.postMessage", "limited")).isEqualTo(2);
    }

    @Test
    void usesNoResponseUrlDuringItsPause() {
        answers(busy(60), GOOD);
        var messages = new MessageSender(api(), new ResponseUrlClient(slack));
        var url = "http://127.0.0.1:" + server.getAddress().getPort() + "/api/commands/hush";

        for (var attempt = 0; attempt < 2; attempt++) {
            assertThat(catchThrowableOfType(
                                    SlackCallException.class,
                                    () -> messages.respondEphemeral(url, SlackMessage.of("Hello")))
                            .kind())
                    .isEqualTo(SlackErrorKind.RATE_LIMITED);
        }
        messages.respondEphemeral(url + "-other", SlackMessage.of("Hello"));

        assertThat(CALLS).containsExactly("commands/hush", "commands/hush-other");
    }

    @Test
    void callsNobodyElseWithoutTls() {
        var messages = new MessageSender(api(), new ResponseUrlClient(slack));

        for (var url : List.of("http://slack.test/hush", "http://127.slack.test/hush", "http://localhost.test/hush")) {
            assertThat(catchThrowableOfType(
                            SlackCallException.class, () -> messages.respondEphemeral(url, SlackMessage.of("Hello"))))
                    .hasMessage("response_url failed: the address is not an https:// one");
        }
    }

    @Test
    void neverRepeatsAPostThatMayHaveSucceeded() {
        for (var answer : List.of(BROKEN, GARBAGE, EMPTY, GONE, SILENT)) {
            CALLS.clear();
            answers(answer);

            var failure = catchThrowableOfType(SlackCallException.class, this::post);

            assertThat(failure).isNotNull();
            assertThat(String.valueOf(failure)).startsWith(SlackCallException.class.getName() + ": chat.postMessage");
            assertThat(failure).hasMessageNotContaining("hush");
            assertThat(CALLS).as("posts").hasSize(1);
        }
        assertThat(PAUSES).isEmpty();
        assertThat(counted("chat.postMessage", "failed")).isEqualTo(1);
        assertThat(counted("chat.postMessage", "unreachable")).isEqualTo(2);
    }

    @Test
    void retriesIdempotentCalls() {
        answers(BROKEN, GONE, GOOD);

        look();

        assertThat(CALLS).containsExactly("users.info", "users.info", "users.info");
        assertThat(PAUSES).hasSize(2).isSorted().allMatch(pause -> pause.toMillis() >= 500);
    }

    @Test
    void retriesAfterATimeout() {
        answers(SILENT, GOOD);

        look();

        assertThat(CALLS).hasSize(2);
    }

    @Test
    void givesUpAfterThreeAttempts() {
        answers(BROKEN, BROKEN, BROKEN);

        assertThat(catchThrowableOfType(SlackCallException.class, this::look)).hasMessage("users.info: status 500");
        assertThat(CALLS).hasSize(3);
    }

    @Test
    void publishesRefusedTokens() {
        answers(REVOKED);

        assertThat(catchThrowableOfType(SlackCallException.class, this::post).error())
                .isEqualTo("token_revoked");

        verify(refused).publishEvent(new TokenRefusedEvent("T1", new Secret("xoxb-hush").digest(), "token_revoked"));
        assertThat(counted("chat.postMessage", "refused")).isEqualTo(1);
    }

    @Test
    void ignoresOtherErrors() {
        answers(says(200, "{\"ok\":false,\"error\":\"not_in_channel\"}"));

        assertThat(catchThrowableOfType(SlackCallException.class, this::post).error())
                .isEqualTo("not_in_channel");
        verifyNoInteractions(refused);
    }

    private SlackWebApi api() {
        return new SlackWebApi(slack, _ -> Optional.of(new Secret("xoxb-hush")), refused);
    }

    private void post() {
        post("C1");
    }

    private void post(String channel) {
        api().call(
                        "chat.postMessage",
                        "T1",
                        client -> client.chatPostMessage(
                                request -> request.channel(channel).text("Hello")));
    }

    private void look() {
        api().call("users.info", "T1", client -> client.usersInfo(request -> request.user("U1")));
    }

    private static void answers(Answer... answers) {
        ANSWERS.clear();
        ANSWERS.addAll(List.of(answers));
    }

    private static long counted(String method, String outcome) {
        var timer = METERS.find("whoowns.slack.calls")
                .tags("method", method, "outcome", outcome)
                .timer();
        return timer == null ? 0 : timer.count();
    }

    private static void sleep(Duration time) {
        PAUSES.add(time);
        NOW.addAndGet(time.toNanos());
    }

    private static Answer busy(int seconds) {
        return exchange -> {
            exchange.getResponseHeaders().set("Retry-After", String.valueOf(seconds));
            says(429, "{\"ok\":false,\"error\":\"ratelimited\"}").to(exchange);
        };
    }

    private static Answer says(int status, String body) {
        return exchange -> {
            var bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        };
    }
}
