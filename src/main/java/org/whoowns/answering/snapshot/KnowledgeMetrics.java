package org.whoowns.answering.snapshot;

import com.github.benmanes.caffeine.cache.stats.CacheStats;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.annotation.Context;
import org.jspecify.annotations.Nullable;

/// What an operator sees of the knowledge: matches that were remembered, and problems that hold a change back.
@Context
final class KnowledgeMetrics {

    KnowledgeMetrics(MeterRegistry meters, CurrentSnapshot current, @Nullable KnowledgeReloader folder) {
        FunctionCounter.builder(
                        "whoowns.match.cache", current, now -> remembered(now).hitCount())
                .tag("result", "hit")
                .register(meters);
        FunctionCounter.builder(
                        "whoowns.match.cache", current, now -> remembered(now).missCount())
                .tag("result", "miss")
                .register(meters);
        Gauge.builder("whoowns.knowledge.problems", () -> problems(folder)).register(meters);
    }

    /// Whoever scrapes is not to wait for a start.
    private static CacheStats remembered(CurrentSnapshot current) {
        return current.isReady() ? current.snapshot().remembered() : CacheStats.empty();
    }

    private static int problems(@Nullable KnowledgeReloader folder) {
        return folder != null && folder.state() instanceof ReloadState.HeldBack held
                ? held.problems().size()
                : 0;
    }
}
