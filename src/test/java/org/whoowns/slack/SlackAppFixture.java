package org.whoowns.slack;

import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.whoowns.playground.FakeSlack;
import org.whoowns.teams.ledger.TestDatabase;

/// The whole app with Slack played at the other end, over real HTTP.
///
/// One for all tests, since each Bolt app brings threads that never end.
public final class SlackAppFixture {

    private static final String SECRET = "0123456789abcdef0123456789abcdef";
    private static final String TOKEN = "xoxb-1-test";
    private static final int MANAGEMENT = freePort();
    private static final EmbeddedServer SERVER = open(Map.of("endpoints.all.port", MANAGEMENT));

    private SlackAppFixture() {}

    public static FakeSlack slack() {
        return SERVER.getApplicationContext().getBean(FakeSlack.class);
    }

    public static URI events() {
        return SERVER.getURI().resolve("/slack/events");
    }

    public static <T> T bean(Class<T> type) {
        return SERVER.getApplicationContext().getBean(type);
    }

    public static <T> Collection<T> beans(Class<T> type) {
        return SERVER.getApplicationContext().getBeansOfType(type);
    }

    public static URI management(String path) {
        return URI.create("http://127.0.0.1:" + MANAGEMENT + path);
    }

    /// How often something has been counted so far.
    public static double count(String meter, String tag, String value) {
        var counter = bean(MeterRegistry.class).find(meter).tag(tag, value).counter();
        return counter == null ? 0 : counter.count();
    }

    /// Another app of its own, for whoever needs other settings; to be closed.
    public static EmbeddedServer open(Map<String, Object> more) {
        var origin = "http://127.0.0.1:" + freePort();
        var properties = new HashMap<String, Object>(Map.of(
                "micronaut.server.port",
                URI.create(origin).getPort(),
                "micronaut.server.host",
                "127.0.0.1",
                "endpoints.all.port",
                freePort(),
                "whoowns.data",
                "target/test-data",
                "slack.signing-secret",
                SECRET,
                "slack.bot-token",
                TOKEN,
                "slack.api-url",
                origin + "/api/"));
        properties.putAll(Map.of(
                "playground.enabled",
                "true",
                "playground.signing-secret",
                SECRET,
                "playground.bot-token",
                TOKEN,
                "playground.retries",
                "1ms,2ms,3ms",
                "playground.url",
                origin,
                "playground.events-url",
                origin + "/slack/events"));
        properties.putAll(TestDatabase.H2.fresh());
        // Slack played does not mind, and the tests are faster
        properties.put("slack.calls.pace", "1ms");
        properties.putAll(more);
        // as in production: the environment of tests would leave the management port closed
        return ApplicationContext.builder(properties).deduceEnvironment(false).run(EmbeddedServer.class);
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }
}
