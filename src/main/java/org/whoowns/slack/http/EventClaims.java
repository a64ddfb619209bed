package org.whoowns.slack.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/// Who takes care of which event, so that an event that Slack delivers twice is answered once.
///
/// A claim that was taken and came to nothing may be taken over by a retry after a while; once a post may have gone
/// out, it may not. Safe to share between threads.
@Singleton
public final class EventClaims {

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

    EventClaims(InstantSource clock) {
        this.clock = clock;
    }

    /// Whether the caller is to take care of the event.
    boolean take(String eventId) {
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

    /// Says that a post may go out from now on, or that there is nothing left to do: nobody else is to try.
    public void close(String eventId) {
        claims.put(eventId, new Claim.Closed());
    }
}
