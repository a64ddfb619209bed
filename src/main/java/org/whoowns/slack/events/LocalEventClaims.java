package org.whoowns.slack.events;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

/// In-memory event claims of this process, used alone while the database is unavailable. Times are monotonic.
/// Thread-safe.
final class LocalEventClaims {

    private static final Duration CLAIM_TIMEOUT = Duration.ofSeconds(60);
    /// Slack's last retry of an event comes within a day.
    private static final Duration RETENTION = Duration.ofHours(25);

    private static final int MAX_CLAIMS = 200_000;

    /// @param at when it was claimed
    /// @param completed whether it never times out
    private record Claim(long at, boolean completed) {}

    private final Ticker ticker;
    private final Cache<String, Claim> claims;

    LocalEventClaims(Ticker ticker) {
        this.ticker = ticker;
        this.claims = Caffeine.newBuilder()
                .expireAfterWrite(RETENTION)
                .maximumSize(MAX_CLAIMS)
                .ticker(ticker)
                .build();
    }

    boolean claim(String eventId) {
        var now = ticker.read();
        var claimed = new AtomicBoolean();
        claims.asMap().compute(eventId, (_, before) -> {
            if (before != null && (before.completed() || now - before.at() < CLAIM_TIMEOUT.toNanos())) {
                return before;
            }
            claimed.set(true);
            return new Claim(now, false);
        });
        return claimed.get();
    }

    /// A completed claim stays: the message was answered.
    void release(String eventId) {
        claims.asMap().computeIfPresent(eventId, (_, claim) -> claim.completed() ? claim : null);
    }

    void complete(String eventId) {
        claims.put(eventId, new Claim(ticker.read(), true));
    }
}
