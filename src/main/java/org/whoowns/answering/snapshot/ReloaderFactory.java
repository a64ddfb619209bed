package org.whoowns.answering.snapshot;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.InstantSource;

/// Makes the watched folder, where the operator has named one.
@Factory
final class ReloaderFactory {

    @Singleton
    @Requires(property = "whoowns.knowledge", pattern = "(?s).*\\S.*")
    KnowledgeReloader folder(KnowledgeConfiguration configuration, KnowledgeLoader loader, CurrentSnapshot current) {
        return new KnowledgeReloader(Path.of(configuration.knowledge()), loader::open, current, InstantSource.system());
    }
}
