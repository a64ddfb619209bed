package org.whoowns.slack.ask;

import com.github.benmanes.caffeine.cache.stats.CacheStats;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.annotation.Context;
import org.jspecify.annotations.Nullable;
import org.whoowns.answering.KnowledgeInForce;
import org.whoowns.answering.reload.KnowledgeFolder;
import org.whoowns.answering.reload.Reload;

/// What an operator sees of the knowledge: matches that were remembered, and problems that hold a change back.
@Context
final class KnowledgeMeters {

    KnowledgeMeters(MeterRegistry meters, KnowledgeInForce inForce, @Nullable KnowledgeFolder folder) {
        FunctionCounter.builder(
                        "whoowns.match.cache", inForce, now -> remembered(now).hitCount())
                .tag("result", "hit")
                .register(meters);
        FunctionCounter.builder(
                        "whoowns.match.cache", inForce, now -> remembered(now).missCount())
                .tag("result", "miss")
                .register(meters);
        Gauge.builder("whoowns.knowledge.problems", () -> problems(folder)).register(meters);
    }

    /// Whoever scrapes is not to wait for a start.
    private static CacheStats remembered(KnowledgeInForce inForce) {
        return inForce.isReady() ? inForce.snapshot().remembered() : CacheStats.empty();
    }

    private static int problems(@Nullable KnowledgeFolder folder) {
        return folder != null && folder.state() instanceof Reload.HeldBack held
                ? held.problems().size()
                : 0;
    }
}
