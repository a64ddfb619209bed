package org.whoowns.slack.events;

import com.github.benmanes.caffeine.cache.Ticker;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.whoowns.teams.ledger.jdbc.DatabaseGuard;
import org.whoowns.teams.ledger.jdbc.DatabaseUnavailableException;

/// Deduplicates events: of all deliveries of an event to all replicas, one is handled, and of all events of a message.
/// Events are identified by their [org.whoowns.slack.request.payload.EventKey].
///
/// A claim that is neither completed nor released expires after a minute, so that a retry can take over from a replica
/// that was killed. While the database is away for all replicas, each deduplicates on its own. While it is only busy,
/// nobody knows who has the event, so that it has to be delivered again. Thread-safe.
@Singleton
public final class EventDeduplication {

    /// Keys of Slack's ids are such; anything else is claimed by its hash, whatever its length and characters.
    private static final Pattern PLAIN_KEY = Pattern.compile("[\\w.-]{1,60}");

    private static final Logger log = LoggerFactory.getLogger(EventDeduplication.class);

    /// Distinguishes this process from others.
    private final String owner = UUID.randomUUID().toString();

    private final LocalEventClaims memory;
    private final @Nullable EventClaimRepository rows;
    private final @Nullable DatabaseGuard database;

    @Inject
    EventDeduplication(@Nullable EventClaimRepository rows, @Nullable DatabaseGuard database) {
        this(Ticker.systemTicker(), rows, database);
    }

    EventDeduplication(Ticker ticker, @Nullable EventClaimRepository rows, @Nullable DatabaseGuard database) {
        this.memory = new LocalEventClaims(ticker);
        this.rows = rows;
        this.database = database;
    }

    /// @return whether the caller must handle the event
    /// @throws DatabaseUnavailableException if nobody knows right now; the event has to be delivered again
    public boolean claim(String eventKey) {
        var id = key(eventKey);
        if (!memory.claim(id)) {
            return false;
        }
        var claimed = false;
        try {
            claimed = query(database -> database.insert(id, false, owner) == 1 || database.takeOver(id, owner) == 1);
        } finally {
            if (!claimed) {
                memory.release(id);
            }
        }
        return claimed;
    }

    /// Marks the event as handled, or a message about to be posted: retries are ignored from now on.
    public void complete(String eventKey) {
        var id = key(eventKey);
        memory.complete(id);
        attempt(database -> database.complete(id) == 1 || database.insert(id, true, owner) == 1);
    }

    /// Gives up the claim, so that Slack's next retry is handled.
    public void release(String eventKey) {
        var id = key(eventKey);
        memory.release(id);
        attempt(database -> database.release(id, owner) >= 0);
    }

    private static String key(String eventKey) {
        return PLAIN_KEY.matcher(eventKey).matches()
                ? eventKey
                : "hash:" + UUID.nameUUIDFromBytes(eventKey.getBytes(StandardCharsets.UTF_8));
    }

    /// True if there is no database or it is away.
    private boolean query(Predicate<EventClaimRepository> query) {
        var claims = rows;
        if (claims == null || database == null) {
            return true;
        }
        try {
            return database.run(() -> query.test(claims));
        } catch (DatabaseUnavailableException unavailable) {
            if (unavailable.isAbsent()) {
                return true;
            }
            throw unavailable;
        }
    }

    /// Without it, the claim expires.
    private void attempt(Predicate<EventClaimRepository> query) {
        try {
            query(query);
        } catch (DatabaseUnavailableException busy) {
            log.debug("A claim could not be updated.", busy);
        }
    }

    @Scheduled(initialDelay = "10m", fixedDelay = "1h")
    void deleteOld() {
        attempt(database -> database.deleteOld() >= 0);
    }
}
