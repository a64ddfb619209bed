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

/// Looks at the knowledge folder again and again, as long as the app runs.
@Context
@Requires(bean = KnowledgeReloader.class)
final class KnowledgePoller {

    private final KnowledgeReloader folder;
    private final TaskScheduler scheduler;
    private @Nullable ScheduledFuture<?> next;
    private boolean over;

    KnowledgePoller(KnowledgeReloader folder, @Named(TaskExecutors.SCHEDULED) TaskScheduler scheduler) {
        this.folder = folder;
        this.scheduler = scheduler;
    }

    @PostConstruct
    void start() {
        lookAfter(Duration.ofSeconds(2));
    }

    @PreDestroy
    synchronized void stop() {
        over = true;
        if (next != null) {
            next.cancel(false);
        }
    }

    private void look() {
        var pause = Duration.ofSeconds(2);
        try {
            pause = folder.check();
        } finally {
            // Whatever went wrong, the next change deserves its chance.
            lookAfter(pause);
        }
    }

    private synchronized void lookAfter(Duration pause) {
        if (!over) {
            next = scheduler.schedule(pause, this::look);
        }
    }
}
