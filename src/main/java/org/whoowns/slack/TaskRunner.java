package org.whoowns.slack;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/// Runs the work of Slack requests, at once or on virtual threads after the request is acknowledged.
///
/// Handles all failures: each is logged once under an id, and the person is told that id, unless the failure tells that
/// there is no way to them.
@Singleton
public final class TaskRunner {

    private static final Logger log = LoggerFactory.getLogger(TaskRunner.class);
    /// With the rest of the shutdown this stays below the 25 seconds that orchestrators grant at least.
    private static final int SECONDS_TO_FINISH = 20;

    private static final int SATURATION = 2_000;

    /// A task that may throw.
    @FunctionalInterface
    public interface Work {
        void run() throws Exception;
    }

    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("task-", 0).factory());
    private final AtomicInteger inFlight = new AtomicInteger();
    private final Object idle = new Object();

    @Inject
    TaskRunner(MeterRegistry meters) {
        meters.gauge("whoowns.tasks.in.flight", inFlight);
    }

    /// Without metrics.
    public TaskRunner() {}

    /// Runs the work on the calling thread.
    ///
    /// @param apology the result on failure, by the failure's id
    public <T> T call(Callable<T> work, Function<String, T> apology) {
        try {
            return work.call();
        } catch (Exception | LinkageError | StackOverflowError failure) {
            return apology.apply(logFailure(failure));
        }
    }

    /// Runs the work on a new thread.
    ///
    /// @param apology tells the person about a failure, by its id
    public void submit(Work work, Consumer<String> apology) {
        inFlight.incrementAndGet();
        try {
            threads.execute(() -> {
                try {
                    work.run();
                } catch (Exception | LinkageError | StackOverflowError failure) {
                    var id = logFailure(failure);
                    if (!(failure instanceof ExpectedFailure expected) || expected.isWorthTelling()) {
                        sendApology(apology, id);
                    }
                } finally {
                    done();
                }
            });
        } catch (RejectedExecutionException stopped) {
            // Slack sends an unacknowledged event again, perhaps to another replica
            log.debug("Shutting down; no new task is accepted.", stopped);
            done();
        }
    }

    private void done() {
        if (inFlight.decrementAndGet() == 0) {
            synchronized (idle) {
                idle.notifyAll();
            }
        }
    }

    /// Whether too many tasks are running to accept more.
    public boolean isSaturated() {
        return inFlight.get() >= SATURATION;
    }

    private static void sendApology(Consumer<String> apology, String id) {
        try {
            apology.accept(id);
        } catch (RuntimeException alsoFailed) {
            log.debug("Could not tell the person about {} either: {}", id, alsoFailed.getMessage());
        }
    }

    private static String logFailure(Throwable failure) {
        var id = UUID.randomUUID().toString().substring(0, 8);
        if (failure instanceof ExpectedFailure expected) {
            log.atLevel(expected.isLogged() ? Level.DEBUG : Level.WARN).log("Failure {}: {}", id, expected.summary());
        } else {
            log.error("Failure {}", id, failure);
        }
        return id;
    }

    /// Waits up to 20 seconds for running tasks and their follow-ups.
    @PreDestroy
    public void finish() throws InterruptedException {
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS_TO_FINISH);
        synchronized (idle) {
            for (var left = end - System.nanoTime(); inFlight.get() > 0 && left > 0; left = end - System.nanoTime()) {
                TimeUnit.NANOSECONDS.timedWait(idle, left);
            }
        }
        threads.shutdownNow();
    }
}
