package org.whoowns.slack.events;

import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.whoowns.teams.ledger.jdbc.DatabaseGuard;
import org.whoowns.teams.ledger.jdbc.DatabaseUnavailableException;

/// Deduplicates events: of all deliveries of an event to all replicas, one is handled.
///
/// A claim that is neither completed nor released expires after a minute, so that a retry can take over from a replica
/// that was killed. While the database is unavailable, each replica deduplicates on its own. Thread-safe.
@Singleton
public final class EventDeduplication {

    private final LocalEventClaims memory;
    private final @Nullable EventClaimRepository rows;
    private final @Nullable DatabaseGuard database;

    EventDeduplication(InstantSource clock, @Nullable EventClaimRepository rows, @Nullable DatabaseGuard database) {
        this.memory = new LocalEventClaims(clock);
        this.rows = rows;
        this.database = database;
    }

    /// @return whether the caller must handle the event
    public boolean claim(String eventId) {
        if (!memory.claim(eventId)) {
            return false;
        }
        var claimed = query(database -> database.insert(eventId, false) == 1 || database.takeOver(eventId) == 1);
        if (!claimed) {
            memory.release(eventId);
        }
        return claimed;
    }

    /// Marks the event as handled, or a message about to be posted: retries are ignored from now on.
    public void complete(String eventId) {
        memory.complete(eventId);
        query(database -> database.complete(eventId) == 1 || database.insert(eventId, true) == 1);
    }

    /// Gives up the claim, so that Slack's next retry is handled.
    public void release(String eventId) {
        memory.release(eventId);
        query(database -> database.release(eventId) >= 0);
    }

    /// True if there is no database or it is unavailable.
    private boolean query(Predicate<EventClaimRepository> query) {
        var claims = rows;
        if (claims == null || database == null) {
            return true;
        }
        try {
            return database.run(() -> query.test(claims));
        } catch (DatabaseUnavailableException unavailable) {
            return true;
        }
    }

    @Scheduled(initialDelay = "10m", fixedDelay = "1h")
    void deleteOld() {
        query(database -> database.deleteOld() >= 0);
    }
}
