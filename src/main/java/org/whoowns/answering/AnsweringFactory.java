package org.whoowns.answering;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.whoowns.answering.context.TeamContextResolver;
import org.whoowns.answering.overlay.OverlaySource;
import org.whoowns.answering.overlay.RenewedReviews;
import org.whoowns.answering.snapshot.CurrentSnapshot;
import org.whoowns.answering.snapshot.KnowledgeConfiguration;
import org.whoowns.answering.snapshot.KnowledgeLoader;
import org.whoowns.answering.snapshot.StartupKnowledgeLoad;

/// Bean factory for answering.
@Factory
final class AnsweringFactory {

    /// New questions of one workspace that may wait, a few seconds' work for two cores.
    private static final int LONGEST_QUEUE = 500;

    @Singleton
    @Requires(missingBeans = StartupKnowledgeLoad.class)
    StartupKnowledgeLoad startupLoad(KnowledgeLoader loader) {
        return StartupKnowledgeLoad.of(loader);
    }

    @Singleton
    @Requires(missingBeans = KnowledgeLoader.class)
    KnowledgeLoader loader(KnowledgeConfiguration configuration) {
        return configuration.loader();
    }

    /// Created eagerly, so that a broken folder stops the start.
    @Context
    CurrentSnapshot currentSnapshot(StartupKnowledgeLoad load, @Nullable OverlaySource overlays) {
        var current = load.awaitRead().current();
        return overlays == null ? current : current.with(overlays);
    }

    @Singleton
    Answerer answerer(
            CurrentSnapshot current,
            @Nullable TeamContextResolver contexts,
            @Nullable RenewedReviews reviews,
            @Nullable InstantSource clock) {
        var cores = Runtime.getRuntime().availableProcessors();
        return new Answerer(
                current,
                contexts,
                new FairExecutor(cores, LONGEST_QUEUE),
                reviews == null ? RenewedReviews.NONE : reviews,
                clock == null ? InstantSource.system() : clock);
    }
}
