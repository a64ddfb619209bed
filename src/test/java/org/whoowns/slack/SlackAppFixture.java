package org.whoowns.slack;

import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.net.URI;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.whoowns.FreePorts;
import org.whoowns.answering.TestAnswerers;
import org.whoowns.playground.FakeSlack;
import org.whoowns.teams.ledger.TestDatabase;

/// JUnit extension that runs the whole app against the fake Slack over HTTP, once per test class.
public final class SlackAppFixture implements AfterAllCallback {

    private static final String SECRET = "0123456789abcdef0123456789abcdef";
    private static final String TOKEN = "xoxb-1-test";
    private static @Nullable EmbeddedServer server;

    private static synchronized EmbeddedServer server() {
        if (server == null) {
            server = open(Map.of());
        }
        return server;
    }

    /// Closes the app after its test class.
    @Override
    public void afterAll(ExtensionContext context) {
        synchronized (SlackAppFixture.class) {
            if (server != null) {
                server.close();
                server = null;
            }
        }
    }

    public static FakeSlack slack() {
        return bean(FakeSlack.class);
    }

    public static URI events() {
        return server().getURI().resolve("/slack/events");
    }

    public static <T> T bean(Class<T> type) {
        return server().getApplicationContext().getBean(type);
    }

    public static <T> Collection<T> beans(Class<T> type) {
        return server().getApplicationContext().getBeansOfType(type);
    }

    public static URI management(String path) {
        var port = server().getApplicationContext().getRequiredProperty("endpoints.all.port", Integer.class);
        return URI.create("http://127.0.0.1:" + port + path);
    }

    /// The value of a counter.
    public static double count(String meter, String tag, String value) {
        var counter = bean(MeterRegistry.class).find(meter).tag(tag, value).counter();
        return counter == null ? 0 : counter.count();
    }

    /// Starts another app with other settings; close it after use.
    public static EmbeddedServer open(Map<String, Object> more) {
        return FreePorts.start(2, ports -> open(ports.getFirst(), ports.getLast(), more));
    }

    private static EmbeddedServer open(int port, int management, Map<String, Object> more) {
        var origin = "http://127.0.0.1:" + port;
        var properties = new HashMap<String, Object>(Map.of(
                "micronaut.server.port",
                port,
                "micronaut.server.host",
                "127.0.0.1",
                "endpoints.all.port",
                management,
                "whoowns.data",
                "target/test-data",
                "slack.signing-secret",
                SECRET,
                "slack.bot-token",
                TOKEN,
                "slack.api-url",
                origin + "/api/"));
        properties.putAll(Map.of(
                "slack.local",
                "true",
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
        // the fake Slack has no rate limit, and the tests are faster
        properties.put("slack.calls.pace", "1ms");
        // no statements that no test expects
        properties.put("whoowns.handoff.poll", "1h");
        properties.putAll(more);
        // as in production: the test environment closes the management port
        var builder = ApplicationContext.builder(properties).deduceEnvironment(false);
        var context = properties.containsKey("whoowns.knowledge")
                ? builder.build()
                : builder.singletons(TestAnswerers.shippedLoad()).build();
        try {
            return context.start().getBean(EmbeddedServer.class).start();
        } catch (RuntimeException failed) {
            // or its scheduled tasks would go on beside other tests
            context.close();
            throw failed;
        }
    }
}
