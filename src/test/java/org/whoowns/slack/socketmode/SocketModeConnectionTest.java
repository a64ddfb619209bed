package org.whoowns.slack.socketmode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.whoowns.slack.ConnectionMode;
import org.whoowns.slack.FakeSlackApi;
import org.whoowns.slack.Secret;
import org.whoowns.slack.client.SlackWebApi;

/// A line, with Slack's end played by a real WebSocket server, and time by hand.
class SocketModeConnectionTest {

    private record Due(Duration delay, Runnable what) {}

    private record Taken(String envelope, SocketModeWebSocket webSocket) {}

    private static final String OPEN = "apps.connections.open";

    private final FakeSocketModeServer slack = new FakeSocketModeServer();
    private final BlockingQueue<Due> timetable = new LinkedBlockingQueue<>();
    private final BlockingQueue<Taken> desk = new LinkedBlockingQueue<>();
    private final FakeSlackApi api =
            new FakeSlackApi().answers(OPEN, _ -> "{\"ok\":true,\"url\":\"" + slack.address() + "\"}");
    private final OkHttpClient client = new OkHttpClient();
    private final SocketModeConnection connection =
            new SocketModeConnection(urls(), () -> client, desk(), scheduler(), new Random(1));

    private WebSocketUrls urls() {
        var config = new SlackConfig();
        config.setMethodsEndpointUrlPrefix(api.url());
        config.setStatsEnabled(false);
        return new WebSocketUrls(
                new SlackWebApi(Slack.getInstance(config), _ -> Optional.empty(), mock()),
                new ConnectionMode.Socket(new Secret("xapp-1"), new Secret("xoxb-1")));
    }

    private BoltEnvelopeHandler desk() {
        var taking = mock(BoltEnvelopeHandler.class);
        doAnswer(call -> desk.add(new Taken(call.getArgument(0), call.getArgument(1))))
                .when(taking)
                .take(any(), any());
        return taking;
    }

    private ScheduledExecutorService scheduler() {
        var scheduler = mock(ScheduledExecutorService.class);
        when(scheduler.schedule(any(Runnable.class), anyLong(), any())).thenAnswer(call -> {
            TimeUnit unit = call.getArgument(2);
            timetable.add(new Due(Duration.of(call.getArgument(1), unit.toChronoUnit()), call.getArgument(0)));
            return null;
        });
        return scheduler;
    }

    @AfterEach
    void hangUp() throws InterruptedException {
        connection.close();
        slack.close();
        api.close();
    }

    @Test
    void isGoodOnceSlackSaysHello() throws Exception {
        slack.isFriendly(false);
        connection.open();
        var wire = slack.awaitLine();
        assertThat(connection.isGood()).isFalse();

        wire.send("{\"type\":\"hello\"}");
        wire.send(envelope("1"));

        // what comes after hello shows that hello was heard
        assertThat(taken().envelope()).contains("\"envelope_id\":\"1\"");
        assertThat(connection.isGood()).isTrue();
    }

    @Test
    void givesUpAWireThatStaysSilent() throws Exception {
        slack.isFriendly(false);
        connection.open();
        slack.awaitLine();

        due(Duration.ofSeconds(10)).what().run();

        slack.awaitEnd();
        assertThat(nextDue().delay()).isLessThanOrEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void comesBackAfterADropAndWaitsLongerEachTime() throws Exception {
        slack.isFriendly(false);
        Duration before = Duration.ZERO;
        for (var drop = 0; drop < 4; drop++) {
            connection.open();
            slack.awaitLine().closeConnection(1006, "dropped");
            due(Duration.ofSeconds(10));
            var delay = nextDue().delay();
            assertThat(delay).isGreaterThan(before);
            before = delay;
        }

        slack.isFriendly(true);
        good();
        slack.awaitLine().closeConnection(1006, "dropped");

        assertThat(nextDue().delay()).isLessThanOrEqualTo(Duration.ofSeconds(1));
        assertThat(connection.isGood()).isFalse();
    }

    @Test
    void comesBackWhereNobodyListens() throws Exception {
        api.answers(OPEN, _ -> "{\"ok\":true,\"url\":\"ws://127.0.0.1:1/\"}");

        connection.open();

        due(Duration.ofSeconds(10));
        assertThat(nextDue().delay()).isLessThanOrEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void opensTheNextWireBeforeTheAnnouncedEnd() throws Exception {
        for (var reason : new String[] {"warning", "refresh_requested"}) {
            good();
            var old = slack.awaitLine();
            old.send("{\"type\":\"disconnect\",\"reason\":\"" + reason + "\"}");

            var next = nextDue();
            assertThat(next.delay()).isZero();
            assertThat(connection.isGood()).isTrue();
            next.what().run();
            var renewed = slack.awaitLine();
            renewed.send(envelope("after " + reason));

            assertThat(taken().envelope()).contains("after " + reason);
            due(Duration.ofSeconds(10));
            // the old one stays for a while, for what is under way on it
            assertThat(old.isOpen()).isTrue();
            due(Duration.ofSeconds(10)).what().run();
            assertThat(slack.awaitEnd()).isSameAs(old);
            assertThat(connection.isGood()).isTrue();
            renewed.closeConnection(1006, "dropped");
            slack.awaitEnd();
            nextDue();
        }
    }

    @Test
    void isNotGoodForLongOverARenewedWireThatStaysSilent() throws Exception {
        good();
        var old = slack.awaitLine();
        slack.isFriendly(false);
        old.send("{\"type\":\"disconnect\",\"reason\":\"warning\"}");
        nextDue().what().run();
        var silent = slack.awaitLine();

        due(Duration.ofSeconds(10)).what().run();

        assertThat(slack.awaitEnd()).isSameAs(silent);
        assertThat(nextDue().delay()).isLessThanOrEqualTo(Duration.ofSeconds(1));
        assertThat(connection.isGood()).as("over the old one").isTrue();
    }

    @Test
    void endsAWireThatSaysTooMuch() throws Exception {
        good();
        slack.awaitLine().send("x".repeat((4 << 20) + 1));

        slack.awaitEnd();

        assertThat(nextDue().delay()).isLessThanOrEqualTo(Duration.ofSeconds(1));
        assertThat(connection.isGood()).isFalse();
    }

    @Test
    void comesBackAfterSlackClosedIt() throws Exception {
        good();
        slack.awaitLine().close(1000);

        slack.awaitEnd();

        assertThat(nextDue().delay()).isLessThanOrEqualTo(Duration.ofSeconds(1));
        assertThat(connection.isGood()).isFalse();
    }

    @Test
    void waitsLongWhereSocketModeIsSwitchedOff() throws Exception {
        good();
        slack.awaitLine().send("{\"type\":\"disconnect\",\"reason\":\"link_disabled\"}");

        slack.awaitEnd();

        assertThat(nextDue().delay()).isEqualTo(Duration.ofMinutes(5));
        assertThat(connection.isGood()).isFalse();
        assertThat(timetable).isEmpty();
    }

    @Test
    void waitsLongWhereOnlyTheOperatorCanHelp() throws Exception {
        api.answers(OPEN, _ -> "{\"ok\":false,\"error\":\"invalid_auth\"}");
        connection.open();
        assertThat(nextDue().delay()).isEqualTo(Duration.ofMinutes(5));

        api.answers(OPEN, _ -> "{\"ok\":false,\"error\":\"internal_error\"}");
        connection.open();
        assertThat(nextDue().delay()).isLessThanOrEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void acknowledgesHoweverLate() throws Exception {
        good();
        var wire = slack.awaitLine();
        wire.send(envelope("slow"));
        wire.send(envelope("quick"));
        var slow = taken();
        var quick = taken();

        assertThat(quick.webSocket().say("quick")).isTrue();
        assertThat(slow.webSocket().say("slow")).isTrue();

        assertThat(slack.awaitWord()).isEqualTo("quick");
        assertThat(slack.awaitWord()).isEqualTo("slow");
        wire.closeConnection(1006, "dropped");
        nextDue();
        assertThat(slow.webSocket().say("too late")).isFalse();
    }

    @Test
    void takesNothingMoreOnceItStops() throws Exception {
        good();
        var wire = slack.awaitLine();
        wire.send(envelope("before"));
        var before = taken();

        connection.stop();
        wire.send(envelope("after"));
        assertThat(before.webSocket().say("done")).isTrue();
        assertThat(slack.awaitWord()).isEqualTo("done");
        connection.close();

        slack.awaitEnd();
        assertThat(desk).isEmpty();
        assertThat(timetable).isEmpty();
        connection.open();
        assertThat(slack.count()).isZero();
    }

    /// Opens the line up to Slack's hello.
    private void good() throws Exception {
        connection.open();
        due(Duration.ofSeconds(10));
        while (!connection.isGood()) {
            Thread.onSpinWait();
        }
    }

    private Due nextDue() throws InterruptedException {
        var next = timetable.poll(10, TimeUnit.SECONDS);
        assertThat(next).as("something to do later").isNotNull();
        return next;
    }

    private Due due(Duration delay) throws InterruptedException {
        var next = nextDue();
        assertThat(next.delay()).isEqualTo(delay);
        return next;
    }

    private Taken taken() throws InterruptedException {
        var taken = desk.poll(10, TimeUnit.SECONDS);
        assertThat(taken).as("an envelope").isNotNull();
        return taken;
    }

    private static String envelope(String id) {
        return "{\"type\":\"events_api\",\"envelope_id\":\"" + id + "\",\"payload\":{}}";
    }
}
