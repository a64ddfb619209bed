package org.whoowns.answering.reload;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.InstantSource;
import org.whoowns.answering.AnsweringConfiguration;
import org.whoowns.answering.KnowledgeInForce;
import org.whoowns.answering.Library;

/// Makes the watched folder, where the operator has named one.
@Factory
final class ReloadFactory {

    @Singleton
    @Requires(property = "whoowns.knowledge", pattern = "(?s).*\\S.*")
    KnowledgeFolder folder(AnsweringConfiguration configuration, Library library, KnowledgeInForce inForce) {
        return new KnowledgeFolder(Path.of(configuration.knowledge()), library::open, inForce, InstantSource.system());
    }
}
