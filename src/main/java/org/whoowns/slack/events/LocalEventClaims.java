package org.whoowns.slack.events;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicBoolean;

/// In-memory event claims of this process, used alone while the database is unavailable. Thread-safe.
final class LocalEventClaims {

    private static final Duration CLAIM_TIMEOUT = Duration.ofSeconds(60);
    /// Slack's last retry of an event comes within a day.
    private static final Duration RETENTION = Duration.ofHours(25);

    private static final int MAX_CLAIMS = 200_000;
    /// A completed claim never times out.
    private static final Instant COMPLETED = Instant.MAX;

    private final InstantSource clock;
    private final Cache<String, Instant> claimedAt = Caffeine.newBuilder()
            .expireAfterWrite(RETENTION)
            .maximumSize(MAX_CLAIMS)
            .build();

    LocalEventClaims(InstantSource clock) {
        this.clock = clock;
    }

    boolean claim(String eventId) {
        var now = clock.instant();
        var claimed = new AtomicBoolean();
        claimedAt.asMap().compute(eventId, (_, since) -> {
            if (since != null && since.isAfter(now.minus(CLAIM_TIMEOUT))) {
                return since;
            }
            claimed.set(true);
            return now;
        });
        return claimed.get();
    }

    void release(String eventId) {
        claimedAt.invalidate(eventId);
    }

    void complete(String eventId) {
        claimedAt.put(eventId, COMPLETED);
    }
}
