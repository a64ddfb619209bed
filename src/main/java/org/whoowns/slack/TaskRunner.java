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

/// Work for people, at once or after Slack has been told that we got its request.
///
/// The one place where failures end: each is logged once under an id, and the person hears that id in a calm sentence.
@Singleton
public final class TaskRunner {

    private static final Logger log = LoggerFactory.getLogger(TaskRunner.class);
    /// With what else there is to stop, this is below the 25 seconds that operators' tools grant at least.
    private static final int SECONDS_TO_FINISH = 20;

    private static final int MANY = 2_000;

    /// Something to do that may fail.
    @FunctionalInterface
    public interface Work {
        void run() throws Exception;
    }

    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("errand-", 0).factory());
    private final AtomicInteger open = new AtomicInteger();
    private final Object calm = new Object();

    @Inject
    TaskRunner(MeterRegistry meters) {
        meters.gauge("whoowns.tasks.in.flight", open);
    }

    /// Without anybody who counts.
    public TaskRunner() {}

    /// Does the work here and now.
    ///
    /// @param apology what to give instead where it fails, by the failure's id
    public <T> T call(Callable<T> work, Function<String, T> apology) {
        try {
            return work.call();
        } catch (Exception | LinkageError | StackOverflowError failure) {
            return apology.apply(logFailure(failure));
        }
    }

    /// Does the work soon, on a thread of its own.
    ///
    /// @param apology tells the person of a failure, by its id
    public void submit(Work work, Consumer<String> apology) {
        open.incrementAndGet();
        try {
            threads.execute(() -> {
                try {
                    work.run();
                } catch (Exception | LinkageError | StackOverflowError failure) {
                    sendApology(apology, logFailure(failure));
                } finally {
                    done();
                }
            });
        } catch (RejectedExecutionException stopped) {
            // an event that nobody took care of goes to another replica, or comes again
            log.debug("Shutting down; no new task is accepted.", stopped);
            done();
        }
    }

    private void done() {
        if (open.decrementAndGet() == 0) {
            synchronized (calm) {
                calm.notifyAll();
            }
        }
    }

    /// Whether so much is being done that no more should be taken on.
    public boolean isSaturated() {
        return open.get() >= MANY;
    }

    private static void sendApology(Consumer<String> apology, String id) {
        try {
            apology.accept(id);
        } catch (RuntimeException alsoFailed) {
            log.debug("Could not tell the person about {} either.", id, alsoFailed);
        }
    }

    private static String logFailure(Throwable failure) {
        var id = UUID.randomUUID().toString().substring(0, 8);
        log.error("Failure {}", id, failure);
        return id;
    }

    /// Lets what has begun come to its end, with all that follows from it, for a while.
    @PreDestroy
    public void finish() throws InterruptedException {
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS_TO_FINISH);
        synchronized (calm) {
            for (var left = end - System.nanoTime(); open.get() > 0 && left > 0; left = end - System.nanoTime()) {
                TimeUnit.NANOSECONDS.timedWait(calm, left);
            }
        }
        threads.shutdownNow();
    }
}
