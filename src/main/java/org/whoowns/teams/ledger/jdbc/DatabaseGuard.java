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

/// Circuit breaker around the database: once a call shows that it is unavailable, all calls fail at once for a while.
///
/// Thread-safe.
@Singleton
public final class DatabaseGuard {

    private static final Logger log = LoggerFactory.getLogger(DatabaseGuard.class);

    private static final class TimeoutFailure extends RuntimeException {
        @Serial
        private static final long serialVersionUID = 1L;

        TimeoutFailure(Exception cause) {
            super(cause);
        }
    }

    private final Duration timeout;
    private final Duration cooldown;
    private final InstantSource clock;
    private final AtomicReference<Instant> openUntil = new AtomicReference<>(Instant.MIN);
    private final AtomicBoolean unavailable = new AtomicBoolean();

    @Inject
    DatabaseGuard(DatabaseTimeouts timeouts) {
        this(timeouts.patience(), timeouts.rest(), InstantSource.system());
    }

    /// @param timeout the timeout of a query
    /// @param cooldown how long the circuit stays open
    public DatabaseGuard(Duration timeout, Duration cooldown, InstantSource clock) {
        this.timeout = timeout;
        this.cooldown = cooldown;
        this.clock = clock;
    }

    /// Runs a query with a timeout, since Slack expects an answer within three seconds; after it, the query goes on and
    /// its result is discarded.
    ///
    /// @throws DatabaseUnavailableException if the database does not answer in time
    public <T> T query(Supplier<T> work) {
        return run(() -> withTimeout(work));
    }

    private <T> T withTimeout(Supplier<T> work) {
        var looking = new FutureTask<T>(work::get);
        Thread.ofVirtual().name("looks-up").start(looking);
        try {
            return looking.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(failed);
        } catch (TimeoutException silent) {
            throw new TimeoutFailure(silent);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new TimeoutFailure(stopped);
        }
    }

    /// Runs work on the database, without a timeout.
    ///
    /// @throws DatabaseUnavailableException if the database is unavailable
    public <T> T run(Supplier<T> work) {
        if (clock.instant().isBefore(openUntil.get())) {
            throw new DatabaseUnavailableException();
        }
        try {
            var result = work.get();
            if (unavailable.compareAndSet(true, false)) {
                log.info("The database is available again.");
            }
            return result;
        } catch (RuntimeException failure) {
            if (isUnavailable(failure)) {
                openUntil.set(clock.instant().plus(cooldown));
                if (unavailable.compareAndSet(false, true)) {
                    log.warn(
                            "The database is unavailable, so questions are answered without teams, and events are claimed in"
                                    + " memory, for now.");
                }
                throw new DatabaseUnavailableException(failure);
            }
            throw failure;
        }
    }

    /// Excludes invalid statements and data, which would fail again.
    private static boolean isUnavailable(Throwable failure) {
        return Stream.iterate(failure, (@Nullable Throwable each) -> each != null, Throwable::getCause)
                .anyMatch(cause ->
                        cause instanceof TimeoutFailure || (cause instanceof SQLException sql && isUnavailable(sql)));
    }

    private static boolean isUnavailable(SQLException failure) {
        var state = failure.getSQLState();
        return state == null || Stream.of("22", "23", "42").noneMatch(state::startsWith);
    }
}
