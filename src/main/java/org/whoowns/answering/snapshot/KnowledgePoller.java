package org.whoowns.answering.snapshot;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.TaskScheduler;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Named;
import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import org.jspecify.annotations.Nullable;

/// Poller of the knowledge folder.
@Context
@Requires(bean = KnowledgeReloader.class)
final class KnowledgePoller {

    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final KnowledgeReloader folder;
    private final TaskScheduler scheduler;
    private @Nullable ScheduledFuture<?> next;
    private boolean stopped;

    KnowledgePoller(KnowledgeReloader folder, @Named(TaskExecutors.SCHEDULED) TaskScheduler scheduler) {
        this.folder = folder;
        this.scheduler = scheduler;
    }

    @PostConstruct
    void start() {
        schedule(PAUSE);
    }

    @PreDestroy
    synchronized void stop() {
        stopped = true;
        if (next != null) {
            next.cancel(false);
        }
    }

    private void poll() {
        var pause = PAUSE;
        try {
            pause = folder.check();
        } finally {
            // Keep polling after a failure.
            schedule(pause);
        }
    }

    private synchronized void schedule(Duration pause) {
        if (!stopped) {
            next = scheduler.schedule(pause, this::poll);
        }
    }
}
