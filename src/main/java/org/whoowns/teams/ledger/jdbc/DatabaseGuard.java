package org.whoowns.teams.ledger.jdbc;

import com.github.benmanes.caffeine.cache.Ticker;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.Serial;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Circuit breaker around the database: once a call shows that it is unavailable, all calls fail at once for a while.
///
/// A call that gets no connection or no answer in time opens the circuit only if no other call has succeeded meanwhile:
/// then the database is away, or silent. Otherwise there are just too many calls. Times are monotonic, so that setting
/// the clock does not matter. Thread-safe.
@Singleton
public final class DatabaseGuard {

    private static final Logger log = LoggerFactory.getLogger(DatabaseGuard.class);
    /// A database that has been silent for so many cooldowns counts as absent.
    private static final int SILENT_COOLDOWNS = 2;

    private static final class TimeoutFailure extends RuntimeException {
        @Serial
        private static final long serialVersionUID = 1L;

        TimeoutFailure(Exception cause) {
            super(cause);
        }
    }

    /// An outage, from its first failure to the next success.
    ///
    /// @param absent whether the database refused a connection
    /// @param since the time of the first failure
    /// @param openUntil the time of the next attempt
    private record Outage(boolean absent, long since, long openUntil) {}

    private final Duration timeout;
    private final Duration cooldown;
    private final Ticker ticker;
    private final AtomicReference<@Nullable Outage> outage = new AtomicReference<>();
    private final AtomicLong successes = new AtomicLong();

    @Inject
    DatabaseGuard(DatabaseTimeouts timeouts) {
        this(timeouts.patience(), timeouts.rest(), Ticker.systemTicker());
    }

    /// @param timeout the timeout of a query
    /// @param cooldown how long the circuit stays open
    public DatabaseGuard(Duration timeout, Duration cooldown, Ticker ticker) {
        this.timeout = timeout;
        this.cooldown = cooldown;
        this.ticker = ticker;
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
            throw new TimeoutFailure(new TimeoutException("interrupted"));
        }
    }

    /// Runs work on the database, without a timeout.
    ///
    /// @throws DatabaseUnavailableException if the database is unavailable
    public <T> T run(Supplier<T> work) {
        var known = outage.get();
        if (known != null && ticker.read() - known.openUntil() < 0) {
            throw new DatabaseUnavailableException(null, isAbsent(known));
        }
        var before = successes.get();
        try {
            var result = work.get();
            succeed();
            return result;
        } catch (RuntimeException failure) {
            throw switch (FailureClassifier.of(failure)) {
                case INVALID -> failure;
                case BUSY ->
                    successes.get() == before ? fail(failure, false) : new DatabaseUnavailableException(failure, false);
                case ABSENT -> fail(failure, true);
            };
        }
    }

    private void succeed() {
        successes.incrementAndGet();
        if (outage.getAndSet(null) != null) {
            log.info("The database is available again.");
        }
    }

    private DatabaseUnavailableException fail(RuntimeException failure, boolean absent) {
        var now = ticker.read();
        var until = now + cooldown.toNanos();
        var after = Objects.requireNonNull(outage.updateAndGet(known -> known == null
                ? new Outage(absent, now, until)
                : new Outage(known.absent() || absent, known.since(), until)));
        if (after.since() == now) {
            log.warn("The database is unavailable, so questions are answered without teams for now.");
        }
        return new DatabaseUnavailableException(failure, isAbsent(after));
    }

    private boolean isAbsent(Outage known) {
        return known.absent() || ticker.read() - known.since() >= SILENT_COOLDOWNS * cooldown.toNanos();
    }

    /// The monotonic time, for [#isLate].
    public long now() {
        return ticker.read();
    }

    /// Whether work that began at the time has taken longer than a query may, so that nobody waits for it any longer.
    public boolean isLate(long began) {
        return ticker.read() - began > timeout.toNanos();
    }
}
