package org.whoowns.answering;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.nio.file.Path;

/// Where knowledge and data lie.
///
/// @param knowledge the folder to read instead of the shipped knowledge; empty for the shipped one
/// @param data the folder for caches and unpacked native libraries
@ConfigurationProperties("whoowns")
public record AnsweringConfiguration(
        @Bindable(defaultValue = "") String knowledge,
        @Bindable(defaultValue = "data") String data) {

    Library library() {
        return new Library(knowledge.isBlank() ? null : Path.of(knowledge), Path.of(data));
    }
}
