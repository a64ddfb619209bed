package org.whoowns.slack.events;

import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.whoowns.teams.ledger.jdbc.DatabaseGuard;
import org.whoowns.teams.ledger.jdbc.DatabaseUnavailableException;

/// Who takes care of which event, so that an event that Slack delivers twice is answered once, by one replica of
/// several.
///
/// A claim that was taken and came to nothing may be taken over by a retry after a while; once a post may have gone
/// out, it may not. While the database is away, each replica goes by what it remembers itself. Safe to share between
/// threads.
@Singleton
public final class EventDeduplication {

    private final LocalEventClaims memory;
    private final @Nullable EventClaimRepository rows;
    private final @Nullable DatabaseGuard database;

    @Inject
    EventDeduplication(InstantSource clock, @Nullable EventClaimRepository rows, @Nullable DatabaseGuard database) {
        this.memory = new LocalEventClaims(clock);
        this.rows = rows;
        this.database = database;
    }

    /// Without a database.
    EventDeduplication(InstantSource clock) {
        this(clock, null, null);
    }

    /// Whether the caller is to take care of the event.
    public boolean claim(String eventId) {
        if (!memory.claim(eventId)) {
            return false;
        }
        var mine = asking(database -> database.insert(eventId, false) == 1 || database.takeOver(eventId) == 1);
        if (!mine) {
            memory.release(eventId);
        }
        return mine;
    }

    /// Says that a post may go out from now on, or that there is nothing left to do: nobody else is to try.
    public void complete(String eventId) {
        memory.complete(eventId);
        asking(database -> database.complete(eventId) == 1 || database.insert(eventId, true) == 1);
    }

    /// Says that the event could not be taken care of, so that it is taken when Slack delivers it again.
    public void release(String eventId) {
        memory.release(eventId);
        asking(database -> database.release(eventId) >= 0);
    }

    /// What the database says; where there is none, or it is away, all is well.
    private boolean asking(Predicate<EventClaimRepository> question) {
        var claims = rows;
        if (claims == null || database == null) {
            return true;
        }
        try {
            return database.run(() -> question.test(claims));
        } catch (DatabaseUnavailableException unavailable) {
            return true;
        }
    }

    @Scheduled(initialDelay = "10m", fixedDelay = "1h")
    void forgetOld() {
        asking(database -> database.forgetOld() >= 0);
    }
}
