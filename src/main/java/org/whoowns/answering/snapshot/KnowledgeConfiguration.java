package org.whoowns.answering.snapshot;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.nio.file.Path;

/// Where knowledge and data lie.
///
/// @param knowledge the folder to read instead of the shipped knowledge; empty for the shipped one
/// @param data the folder for caches and unpacked native libraries
@ConfigurationProperties("whoowns")
public record KnowledgeConfiguration(
        @Bindable(defaultValue = "") String knowledge,
        @Bindable(defaultValue = "data") String data) {

    public KnowledgeLoader library() {
        return new KnowledgeLoader(knowledge.isBlank() ? null : Path.of(knowledge), Path.of(data));
    }
}
