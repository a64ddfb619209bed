package org.whoowns.playground;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.whoowns.playground.blockkit.SlackJson;
import org.whoowns.playground.users.FakeOrganisation;
import org.whoowns.playground.webapi.ApiResponse;

/// A fake Slack with a stub app and a settable clock.
final class FakeSlackFixture implements AutoCloseable {
    static final Set<String> ALL_SCOPES = Set.of(
            "commands",
            "app_mentions:read",
            "chat:write",
            "im:history",
            "users:read",
            "channels:read",
            "im:write",
            "team:read");

    final StubApp app = new StubApp();
    final FakeSlack slack;
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-24T09:00:00Z"));

    FakeSlackFixture() {
        this(List.of(Duration.ZERO, Duration.ofMillis(1), Duration.ofMillis(2)), Duration.ofSeconds(3));
    }

    FakeSlackFixture(List<Duration> retries, Duration timeout) {
        var configuration = new PlaygroundConfiguration(
                true,
                StubApp.SECRET,
                StubApp.TOKEN,
                app.url(),
                URI.create("http://127.0.0.1:1"),
                ALL_SCOPES,
                retries,
                timeout,
                List.of());
        InstantSource clock = now::get;
        slack = new FakeSlack(configuration, FakeOrganisation.bundled(), clock);
    }

    void advance(Duration time) {
        now.updateAndGet(instant -> instant.plus(time));
    }

    /// Calls a Web API method with the app's token.
    ApiResponse call(String method, String json) {
        return slack.webApi()
                .call(method, StubApp.TOKEN, SlackJson.read(json).orElseThrow().deepCopy());
    }

    @Override
    public void close() {
        slack.close();
        app.close();
    }
}
