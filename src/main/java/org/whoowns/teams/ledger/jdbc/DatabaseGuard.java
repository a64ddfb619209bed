package org.whoowns.teams.ledger.jdbc;

import jakarta.inject.Singleton;
import java.io.Serial;
import java.sql.SQLException;
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

/// The way to the database. Where it is away, that is noticed once for all, so that not everybody waits for it.
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

    private final DatabaseTimeouts timeouts;
    private final InstantSource clock = InstantSource.system();
    private final AtomicReference<Instant> restUntil = new AtomicReference<>(Instant.MIN);
    private final AtomicBoolean away = new AtomicBoolean();

    DatabaseGuard(DatabaseTimeouts timeouts) {
        this.timeouts = timeouts;
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
            return looking.get(timeouts.patience().toMillis(), TimeUnit.MILLISECONDS);
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
                restUntil.set(clock.instant().plus(timeouts.rest()));
                if (away.compareAndSet(false, true)) {
                    log.warn("The database is unavailable, so questions are answered without teams for now.");
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
