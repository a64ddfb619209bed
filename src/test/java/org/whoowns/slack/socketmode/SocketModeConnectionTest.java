package org.whoowns.slack.socketmode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.DURATION;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.whoowns.Polling;
import org.whoowns.slack.ConnectionMode;
import org.whoowns.slack.FakeSlackApi;
import org.whoowns.slack.Secret;
import org.whoowns.slack.client.SlackWebApi;

/// Tests a connection against a real WebSocket server, with scheduled tasks run by hand.
class SocketModeConnectionTest {

    private record Scheduled(Duration delay, Runnable task) {}

    private record Handled(String envelope, SocketModeWebSocket webSocket) {}

    private static final String OPEN = "apps.connections.open";

    private final FakeSocketModeServer slack = new FakeSocketModeServer();
    private final BlockingQueue<Scheduled> scheduled = new LinkedBlockingQueue<>();
    /// The tasks that find out whether a connection has lasted.
    private final BlockingQueue<Runnable> lasting = new LinkedBlockingQueue<>();
    private final BlockingQueue<Handled> handled = new LinkedBlockingQueue<>();
    private final FakeSlackApi api =
            new FakeSlackApi().answers(OPEN, _ -> "{\"ok\":true,\"url\":\"" + slack.address() + "\"}");
    private final OkHttpClient client = new OkHttpClient();
    private final Logger logger = (Logger) LoggerFactory.getLogger(ConnectionLog.class);
    private final ListAppender<ILoggingEvent> logged = new ListAppender<>();
    private final SocketModeConnection connection =
            new SocketModeConnection(urls(), () -> client, handler(), scheduler(), new Random(1), new ConnectionLog(1));

    private WebSocketUrls urls() {
        var config = new SlackConfig();
        config.setMethodsEndpointUrlPrefix(api.url());
        config.setStatsEnabled(false);
        return new WebSocketUrls(
                new SlackWebApi(Slack.getInstance(config), _ -> Optional.empty(), mock()),
                new ConnectionMode.Socket(new Secret("xapp-1"), new Secret("xoxb-1")));
    }

    private BoltEnvelopeHandler handler() {
        var handler = mock(BoltEnvelopeHandler.class);
        doAnswer(call -> handled.add(new Handled(call.getArgument(0), call.getArgument(1))))
                .when(handler)
                .handle(any(), any());
        return handler;
    }

    private ScheduledExecutorService scheduler() {
        var scheduler = mock(ScheduledExecutorService.class);
        when(scheduler.schedule(any(Runnable.class), anyLong(), any())).thenAnswer(call -> {
            TimeUnit unit = call.getArgument(2);
            var delay = Duration.of(call.getArgument(1), unit.toChronoUnit());
            if (delay.equals(Duration.ofMinutes(1))) {
                lasting.add(call.getArgument(0));
            } else {
                scheduled.add(new Scheduled(delay, call.getArgument(0)));
            }
            return null;
        });
        return scheduler;
    }

    @BeforeEach
    void listen() {
        logged.start();
        logger.addAppender(logged);
    }

    @AfterEach
    void close() throws InterruptedException {
        logger.detachAppender(logged);
        connection.close();
        slack.close();
        api.close();
    }

    @Test
    void isConnectedOnceSlackSaysHello() throws Exception {
        slack.saysHello(false);
        connection.open();
        var socket = slack.awaitConnection();
        assertThat(connection.isConnected()).isFalse();

        socket.send("{\"type\":\"hello\"}");
        socket.send(envelope("1"));

        // the envelope comes after hello
        assertThat(nextHandled().envelope()).contains("\"envelope_id\":\"1\"");
        assertThat(connection.isConnected()).isTrue();
    }

    @Test
    void cancelsAWebSocketWithoutHello() throws Exception {
        slack.saysHello(false);
        connection.open();
        slack.awaitConnection();

        scheduled(Duration.ofSeconds(10)).task().run();

        slack.awaitClose();
        assertThat(nextScheduled().delay()).isLessThanOrEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void cancelsAWebSocketThatIsNeverUpgraded() throws Exception {
        try (var silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            api.answers(OPEN, _ -> "{\"ok\":true,\"url\":\"ws://127.0.0.1:" + silent.getLocalPort() + "/\"}");
            connection.open();
            try (var socket = silent.accept()) {
                // the request has arrived
                assertThat(socket.getInputStream().read()).isNotNegative();
                scheduled(Duration.ofSeconds(10)).task().run();

                assertThat(socket.getInputStream().readAllBytes()).isNotEmpty();
                assertThat(nextScheduled().delay()).isLessThanOrEqualTo(Duration.ofSeconds(1));
            }
        }
    }

    @Test
    void reconnectsAfterADropWithBackoff() throws Exception {
        slack.saysHello(false);
        Duration before = Duration.ZERO;
        for (var drop = 0; drop < 4; drop++) {
            connection.open();
            slack.awaitConnection().closeConnection(1006, "dropped");
            scheduled(Duration.ofSeconds(10));
            var delay = nextScheduled().delay();
            assertThat(delay).isGreaterThan(before);
            before = delay;
        }

        slack.saysHello(true);
        connect();
        var lasts = lasting.take();
        slack.awaitConnection().closeConnection(1006, "dropped");
        assertThat(nextScheduled().delay()).as("hello alone does not reset it").isGreaterThan(before);
        // too late
        lasts.run();

        connect();
        lasting.take().run();
        slack.awaitConnection().closeConnection(1006, "dropped");

        assertThat(nextScheduled().delay()).isLessThanOrEqualTo(Duration.ofSeconds(1));
        assertThat(connection.isConnected()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"warning", "refresh_requested", "too_many_websockets", "link_disabled", "new_reason", ""})
    void waitsLongerEachTimeSlackDisconnectsAtOnce(String reason) throws Exception {
        var delays = new ArrayList<Duration>();
        for (var attempt = 0; attempt < 7; attempt++) {
            connect();
            slack.awaitConnection().send("{\"type\":\"disconnect\",\"reason\":\"" + reason + "\"}");
            delays.add(nextReopening().delay());
        }

        assertThat(delays).last(DURATION).isGreaterThanOrEqualTo(Duration.ofSeconds(30));
        assertThat(delays.stream().mapToLong(Duration::toMillis).sum()).isGreaterThan(60_000);
        assertThat(logged.list).as("one line for the change").hasSize(1);
        assertThat(logged.list.getFirst().getFormattedMessage()).contains("ocket Mode connection 1");
    }

    @Test
    void reportsEachChangeOnce() throws Exception {
        connect();
        slack.awaitConnection().send("{\"type\":\"disconnect\",\"reason\":\"too_many_websockets\"}");
        assertThat(nextReopening().delay()).isBetween(Duration.ofMinutes(1), Duration.ofMinutes(2));
        connect();
        lasting.take();
        lasting.take().run();
        api.answers(OPEN, _ -> "{\"ok\":false,\"error\":\"internal_error\"}");
        connection.open();
        connection.open();

        assertThat(logged.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .satisfiesExactly(
                        line -> assertThat(line).contains("more than the ten that Slack allows", "SLACK_APP_TOKEN"),
                        line -> assertThat(line).isEqualTo("Socket Mode connection 1 works again."),
                        line -> assertThat(line).contains("apps.connections.open: internal_error"));
    }

    @Test
    void keepsRetryAfterOfOpening() {
        api.limits(OPEN, Duration.ofSeconds(95));

        connection.open();

        assertThat(scheduled.poll().delay()).isBetween(Duration.ofSeconds(95), Duration.ofSeconds(96));
        assertThat(logged.list)
                .singleElement()
                .satisfies(line -> assertThat(line.getFormattedMessage()).contains("a pause of 95 s"));
    }

    @Test
    void opensNoConnectionWithoutTls() {
        for (var url : new String[] {"ws://slack.test/link", "ws://127.slack.test/link", "http://slack.test", ""}) {
            api.answers(OPEN, _ -> "{\"ok\":true,\"url\":\"" + url + "\"}");

            connection.open();

            assertThat(scheduled.poll().delay()).isGreaterThan(Duration.ZERO);
        }
        assertThat(logged.list)
                .singleElement()
                .satisfies(line -> assertThat(line.getFormattedMessage()).contains("does not begin with wss://"));
    }

    @Test
    void retriesWhenTheConnectionIsRefused() throws Exception {
        api.answers(OPEN, _ -> "{\"ok\":true,\"url\":\"ws://127.0.0.1:1/\"}");

        connection.open();

        scheduled(Duration.ofSeconds(10));
        assertThat(nextScheduled().delay()).isLessThanOrEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void opensTheNextWebSocketBeforeTheAnnouncedEnd() throws Exception {
        for (var reason : new String[] {"warning", "refresh_requested"}) {
            connect();
            lasting.take().run();
            var old = slack.awaitConnection();
            old.send("{\"type\":\"disconnect\",\"reason\":\"" + reason + "\"}");

            var next = nextScheduled();
            assertThat(next.delay()).isZero();
            assertThat(connection.isConnected()).isTrue();
            next.task().run();
            var renewed = slack.awaitConnection();
            renewed.send(envelope("after " + reason));

            assertThat(nextHandled().envelope()).contains("after " + reason);
            scheduled(Duration.ofSeconds(10));
            // the old one stays open for acknowledgements
            assertThat(old.isOpen()).isTrue();
            scheduled(Duration.ofSeconds(10)).task().run();
            assertThat(slack.awaitClose()).isSameAs(old);
            assertThat(connection.isConnected()).isTrue();
            renewed.closeConnection(1006, "dropped");
            slack.awaitClose();
            nextScheduled();
            lasting.clear();
        }
    }

    @Test
    void cancelsAReplacementWithoutHello() throws Exception {
        connect();
        lasting.take().run();
        var old = slack.awaitConnection();
        slack.saysHello(false);
        old.send("{\"type\":\"disconnect\",\"reason\":\"warning\"}");
        nextScheduled().task().run();
        var silent = slack.awaitConnection();

        scheduled(Duration.ofSeconds(10)).task().run();

        assertThat(slack.awaitClose()).isSameAs(silent);
        assertThat(nextScheduled().delay()).isLessThanOrEqualTo(Duration.ofSeconds(1));
        assertThat(connection.isConnected()).as("over the old one").isTrue();
    }

    @Test
    void closesOnTooLargeMessages() throws Exception {
        connect();
        slack.awaitConnection().send("x".repeat((4 << 20) + 1));

        slack.awaitClose();

        assertThat(nextScheduled().delay()).isLessThanOrEqualTo(Duration.ofSeconds(1));
        assertThat(connection.isConnected()).isFalse();
    }

    @Test
    void reconnectsAfterSlackClosesTheWebSocket() throws Exception {
        connect();
        slack.awaitConnection().close(1000);

        slack.awaitClose();

        assertThat(nextScheduled().delay()).isLessThanOrEqualTo(Duration.ofSeconds(1));
        assertThat(connection.isConnected()).isFalse();
    }

    @Test
    void waitsLongWhenSocketModeIsDisabled() throws Exception {
        connect();
        slack.awaitConnection().send("{\"type\":\"disconnect\",\"reason\":\"link_disabled\"}");

        slack.awaitClose();

        assertThat(nextScheduled().delay()).isEqualTo(Duration.ofMinutes(5));
        assertThat(connection.isConnected()).isFalse();
        assertThat(scheduled).isEmpty();
    }

    @Test
    void waitsLongAfterPermanentErrors() throws Exception {
        api.answers(OPEN, _ -> "{\"ok\":false,\"error\":\"invalid_auth\"}");
        connection.open();
        assertThat(nextScheduled().delay()).isEqualTo(Duration.ofMinutes(5));

        api.answers(OPEN, _ -> "{\"ok\":false,\"error\":\"internal_error\"}");
        connection.open();
        assertThat(nextScheduled().delay()).isLessThanOrEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void acknowledgesInAnyOrder() throws Exception {
        connect();
        var socket = slack.awaitConnection();
        socket.send(envelope("slow"));
        socket.send(envelope("quick"));
        var slow = nextHandled();
        var quick = nextHandled();

        assertThat(quick.webSocket().send("quick")).isTrue();
        assertThat(slow.webSocket().send("slow")).isTrue();

        assertThat(slack.awaitMessage()).isEqualTo("quick");
        assertThat(slack.awaitMessage()).isEqualTo("slow");
        socket.closeConnection(1006, "dropped");
        nextScheduled();
        assertThat(slow.webSocket().send("too late")).isFalse();
    }

    @Test
    void handlesNothingOnceStopped() throws Exception {
        connect();
        var socket = slack.awaitConnection();
        socket.send(envelope("before"));
        var before = nextHandled();

        connection.stop();
        socket.send(envelope("after"));
        assertThat(before.webSocket().send("done")).isTrue();
        assertThat(slack.awaitMessage()).isEqualTo("done");
        connection.close();

        slack.awaitClose();
        assertThat(handled).isEmpty();
        assertThat(scheduled).isEmpty();
        connection.open();
        assertThat(slack.count()).isZero();
    }

    /// Connects and waits for Slack's hello.
    private void connect() throws Exception {
        connection.open();
        scheduled(Duration.ofSeconds(10));
        Polling.until(connection::isConnected);
    }

    private Scheduled nextScheduled() throws InterruptedException {
        var next = scheduled.poll(10, TimeUnit.SECONDS);
        assertThat(next).as("a scheduled task").isNotNull();
        return next;
    }

    /// Skips the timeouts of closed WebSockets.
    private Scheduled nextReopening() throws InterruptedException {
        var next = nextScheduled();
        while (next.delay().equals(Duration.ofSeconds(10))) {
            next = nextScheduled();
        }
        return next;
    }

    private Scheduled scheduled(Duration delay) throws InterruptedException {
        var next = nextScheduled();
        assertThat(next.delay()).isEqualTo(delay);
        return next;
    }

    private Handled nextHandled() throws InterruptedException {
        var next = handled.poll(10, TimeUnit.SECONDS);
        assertThat(next).as("an envelope").isNotNull();
        return next;
    }

    private static String envelope(String id) {
        return "{\"type\":\"events_api\",\"envelope_id\":\"" + id + "\",\"payload\":{}}";
    }
}
