package org.whoowns.playground;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.whoowns.playground.blocks.Json;
import org.whoowns.playground.people.Organisation;
import org.whoowns.playground.webapi.Reply;

/// A played Slack with a stub app at the other end and a clock that a test moves.
final class Scene implements AutoCloseable {
    static final Set<String> EVERYTHING = Set.of(
            "commands",
            "app_mentions:read",
            "chat:write",
            "im:history",
            "users:read",
            "channels:read",
            "im:write",
            "team:read");

    final StubApp app = new StubApp();
    final PlayedSlack slack;
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-24T09:00:00Z"));

    Scene() {
        this(List.of(Duration.ZERO, Duration.ofMillis(1), Duration.ofMillis(2)), Duration.ofSeconds(3));
    }

    Scene(List<Duration> retries, Duration patience) {
        var configuration = new PlaygroundConfiguration(
                true,
                StubApp.SECRET,
                StubApp.TOKEN,
                app.url(),
                URI.create("http://127.0.0.1:1"),
                EVERYTHING,
                retries,
                patience,
                List.of());
        InstantSource clock = now::get;
        slack = new PlayedSlack(configuration, Organisation.shipped(), clock);
    }

    void passes(Duration time) {
        now.updateAndGet(instant -> instant.plus(time));
    }

    /// Calls a method as the app, with arguments as JSON.
    Reply calls(String method, String json) {
        return slack.webApi()
                .call(method, StubApp.TOKEN, Json.read(json).orElseThrow().deepCopy());
    }

    @Override
    public void close() {
        slack.close();
        app.close();
    }
}
