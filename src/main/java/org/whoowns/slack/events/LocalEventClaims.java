package org.whoowns.slack.events;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/// The claims of this process: all there is while the database is away. Safe to share between threads.
final class LocalEventClaims {

    private static final Duration TAKEOVER = Duration.ofSeconds(60);
    /// Slack's last retry of an event comes within a day.
    private static final Duration REMEMBERED = Duration.ofHours(25);

    private static final int AT_MOST = 200_000;

    private sealed interface Claim {
        record Taken(Instant since) implements Claim {}

        record Closed() implements Claim {}
    }

    private final InstantSource clock;
    private final Cache<String, Claim> claims = Caffeine.newBuilder()
            .expireAfterWrite(REMEMBERED)
            .maximumSize(AT_MOST)
            .build();

    LocalEventClaims(InstantSource clock) {
        this.clock = clock;
    }

    boolean claim(String eventId) {
        var now = clock.instant();
        var taken = new AtomicBoolean();
        claims.asMap().compute(eventId, (_, claim) -> {
            taken.set(isFree(claim, now));
            return taken.get() || claim == null ? new Claim.Taken(now) : claim;
        });
        return taken.get();
    }

    private static boolean isFree(@Nullable Claim claim, Instant now) {
        return switch (claim) {
            case null -> true;
            case Claim.Taken(var since) -> !since.plus(TAKEOVER).isAfter(now);
            case Claim.Closed() -> false;
        };
    }

    /// What somebody else took care of, as the database knows.
    void release(String eventId) {
        claims.invalidate(eventId);
    }

    void complete(String eventId) {
        claims.put(eventId, new Claim.Closed());
    }
}
