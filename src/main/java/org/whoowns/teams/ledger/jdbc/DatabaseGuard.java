package org.whoowns.teams.ledger.jdbc;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.Serial;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Circuit breaker around the database: once a call shows that it is unavailable, all calls fail at once for a while,
/// so
/// that not everybody waits for it. Safe to share between threads.
@Singleton
public final class DatabaseGuard {

    private static final Logger log = LoggerFactory.getLogger(DatabaseGuard.class);

    /// The database neither answered nor refused.
    private static final class TimeoutFailure extends RuntimeException {
        @Serial
        private static final long serialVersionUID = 1L;

        TimeoutFailure(Exception cause) {
            super(cause);
        }
    }

    private final Duration patience;
    private final Duration rest;
    private final InstantSource clock;
    private final AtomicReference<Instant> restUntil = new AtomicReference<>(Instant.MIN);
    private final AtomicBoolean away = new AtomicBoolean();

    @Inject
    DatabaseGuard(DatabaseTimeouts timeouts) {
        this(timeouts.patience(), timeouts.rest(), InstantSource.system());
    }

    /// @param patience how long a question waits for the database at most
    /// @param rest how long it is left alone after it did not answer
    public DatabaseGuard(Duration patience, Duration rest, InstantSource clock) {
        this.patience = patience;
        this.rest = rest;
        this.clock = clock;
    }

    /// Looks something up for a question. Slack wants its answer within three seconds, so it is not waited for as long
    /// as a broken network takes to show: the look-up goes on by itself, and nobody hears of it any more.
    ///
    /// @throws DatabaseUnavailableException where the database does not answer in time
    public <T> T query(Supplier<T> work) {
        return run(() -> withTimeout(work));
    }

    private <T> T withTimeout(Supplier<T> work) {
        var looking = new FutureTask<T>(work::get);
        Thread.ofVirtual().name("looks-up").start(looking);
        try {
            return looking.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(failed);
        } catch (TimeoutException silent) {
            throw new TimeoutFailure(silent);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new TimeoutFailure(stopped);
        }
    }

    /// Does something with the database.
    ///
    /// @throws DatabaseUnavailableException where it does not answer
    public <T> T run(Supplier<T> work) {
        if (clock.instant().isBefore(restUntil.get())) {
            throw new DatabaseUnavailableException();
        }
        try {
            var result = work.get();
            if (away.compareAndSet(true, false)) {
                log.info("The database is available again.");
            }
            return result;
        } catch (RuntimeException failure) {
            if (isAway(failure)) {
                restUntil.set(clock.instant().plus(rest));
                if (away.compareAndSet(false, true)) {
                    log.warn(
                            "The database is unavailable, so questions are answered without teams, and events are claimed in"
                                    + " memory, for now.");
                }
                throw new DatabaseUnavailableException(failure);
            }
            throw failure;
        }
    }

    /// Neither a statement that is wrong nor a value that does not fit: those would fail again.
    private static boolean isAway(Throwable failure) {
        return Stream.iterate(failure, (@Nullable Throwable each) -> each != null, Throwable::getCause)
                .anyMatch(
                        cause -> cause instanceof TimeoutFailure || (cause instanceof SQLException sql && isAway(sql)));
    }

    private static boolean isAway(SQLException failure) {
        return failure.getSQLState() == null
                || !(failure.getSQLState().startsWith("22")
                        || failure.getSQLState().startsWith("23")
                        || failure.getSQLState().startsWith("42"));
    }
}
