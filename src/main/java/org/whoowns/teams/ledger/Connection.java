package org.whoowns.teams.ledger;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The way to the database. Where it is away, that is noticed once for all, so that not everybody waits for it.
@Singleton
final class Connection {

    private static final Logger log = LoggerFactory.getLogger(Connection.class);
    private static final Duration REST = Duration.ofSeconds(3);

    private final InstantSource clock;
    private final AtomicReference<Instant> restUntil = new AtomicReference<>(Instant.MIN);
    private final AtomicBoolean away = new AtomicBoolean();

    Connection() {
        this(InstantSource.system());
    }

    Connection(InstantSource clock) {
        this.clock = clock;
    }

    /// Does something with the database.
    ///
    /// @throws DatabaseAway where it does not answer
    <T> T use(Supplier<T> work) {
        if (clock.instant().isBefore(restUntil.get())) {
            throw new DatabaseAway();
        }
        try {
            var result = work.get();
            if (away.compareAndSet(true, false)) {
                log.info("The database answers again.");
            }
            return result;
        } catch (RuntimeException failure) {
            if (isAway(failure)) {
                restUntil.set(clock.instant().plus(REST));
                if (away.compareAndSet(false, true)) {
                    log.warn("The database does not answer, so questions are answered without teams for now.");
                }
                throw new DatabaseAway(failure);
            }
            throw failure;
        }
    }

    /// Neither a statement that is wrong nor a value that does not fit: those would fail again.
    private static boolean isAway(Throwable failure) {
        return Stream.iterate(failure, (@Nullable Throwable each) -> each != null, Throwable::getCause)
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .anyMatch(cause -> cause.getSQLState() == null
                        || !(cause.getSQLState().startsWith("22")
                                || cause.getSQLState().startsWith("23")
                                || cause.getSQLState().startsWith("42")));
    }
}
