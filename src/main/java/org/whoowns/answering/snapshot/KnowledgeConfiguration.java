package org.whoowns.answering.snapshot;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.nio.file.Path;

/// Configuration of the knowledge and data folders.
///
/// @param knowledge the knowledge folder; empty for the shipped knowledge
/// @param data the folder for caches and native libraries
@ConfigurationProperties("whoowns")
public record KnowledgeConfiguration(
        @Bindable(defaultValue = "") String knowledge,
        @Bindable(defaultValue = "data") String data) {

    public KnowledgeLoader loader() {
        return new KnowledgeLoader(knowledge.isBlank() ? null : Path.of(knowledge), Path.of(data));
    }
}
