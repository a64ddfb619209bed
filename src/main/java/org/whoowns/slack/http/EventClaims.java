package org.whoowns.slack.http;

import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Who takes care of which event, so that an event that Slack delivers twice is answered once, by one replica of
/// several.
///
/// A claim that was taken and came to nothing may be taken over by a retry after a while; once a post may have gone
/// out, it may not. While the database is away, each replica goes by what it remembers itself. Safe to share between
/// threads.
@Singleton
public final class EventClaims {

    private static final Logger log = LoggerFactory.getLogger(EventClaims.class);
    /// How long the database is left alone after it failed, so that not each event waits for it.
    private static final Duration LEFT_ALONE = Duration.ofSeconds(5);

    private final InstantSource clock;
    private final MemoryClaims memory;
    private final @Nullable ClaimRows rows;
    private volatile Instant leftAloneUntil = Instant.MIN;

    @Inject
    EventClaims(InstantSource clock, @Nullable ClaimRows rows) {
        this.clock = clock;
        this.memory = new MemoryClaims(clock);
        this.rows = rows;
    }

    /// Without a database.
    EventClaims(InstantSource clock) {
        this(clock, null);
    }

    /// Whether the caller is to take care of the event.
    public boolean take(String eventId) {
        if (!memory.take(eventId)) {
            return false;
        }
        var mine = asking(database -> database.insert(eventId, false) == 1 || database.takeOver(eventId) == 1);
        if (!mine) {
            memory.forget(eventId);
        }
        return mine;
    }

    /// Says that a post may go out from now on, or that there is nothing left to do: nobody else is to try.
    public void close(String eventId) {
        memory.close(eventId);
        asking(database -> database.close(eventId) == 1 || database.insert(eventId, true) == 1);
    }

    /// Says that the event could not be taken care of, so that it is taken when Slack delivers it again.
    public void giveBack(String eventId) {
        memory.forget(eventId);
        asking(database -> database.giveBack(eventId) >= 0);
    }

    /// What the database says; where there is none, or it is away, all is well.
    private boolean asking(Predicate<ClaimRows> question) {
        var database = rows;
        if (database == null || clock.instant().isBefore(leftAloneUntil)) {
            return true;
        }
        try {
            return question.test(database);
        } catch (RuntimeException away) {
            leftAloneUntil = clock.instant().plus(LEFT_ALONE);
            log.warn("The database is away; events are claimed in memory for now.");
            log.debug("The database is away.", away);
            return true;
        }
    }

    @Scheduled(initialDelay = "10m", fixedDelay = "1h")
    void forgetOld() {
        asking(database -> database.forgetOld() >= 0);
    }
}
