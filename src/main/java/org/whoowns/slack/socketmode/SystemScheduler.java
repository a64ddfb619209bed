package org.whoowns.slack.socketmode;

import io.micronaut.context.annotation.Requires;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.whoowns.slack.ComesOverASocket;

/// Goes by the system's clock; what is due runs on a virtual thread, since it may wait for Slack.
@Singleton
@Requires(condition = ComesOverASocket.class)
final class SystemScheduler implements Scheduler {

    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("socket-timetable").factory());

    @Override
    public void after(Duration wait, Runnable what) {
        if (!clock.isShutdown()) {
            var due = clock.schedule(
                    () -> Thread.ofVirtual().name("socket").start(what), wait.toMillis(), TimeUnit.MILLISECONDS);
            assert !due.isCancelled();
        }
    }

    @PreDestroy
    void stop() {
        clock.shutdownNow();
    }
}
