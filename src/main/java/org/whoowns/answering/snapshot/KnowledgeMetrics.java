package org.whoowns.answering.snapshot;

import com.github.benmanes.caffeine.cache.stats.CacheStats;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.annotation.Context;
import org.jspecify.annotations.Nullable;

/// Metrics of the knowledge: cache hits of parsed utterances, and problems of an update on hold.
@Context
final class KnowledgeMetrics {

    KnowledgeMetrics(MeterRegistry meters, CurrentSnapshot current, @Nullable KnowledgeReloader folder) {
        FunctionCounter.builder(
                        "whoowns.match.cache", current, now -> cacheStats(now).hitCount())
                .tag("result", "hit")
                .register(meters);
        FunctionCounter.builder(
                        "whoowns.match.cache", current, now -> cacheStats(now).missCount())
                .tag("result", "miss")
                .register(meters);
        Gauge.builder("whoowns.knowledge.problems", () -> problems(folder)).register(meters);
    }

    /// A scrape must not wait for a start.
    private static CacheStats cacheStats(CurrentSnapshot current) {
        return current.isReady() ? current.snapshot().cacheStats() : CacheStats.empty();
    }

    private static int problems(@Nullable KnowledgeReloader folder) {
        return folder != null && folder.state() instanceof ReloadState.HeldBack held
                ? held.problems().size()
                : 0;
    }
}
