package org.whoowns.answering.snapshot;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.whoowns.knowledge.files.ReadResult;
import org.whoowns.knowledge.files.yaml.ParsedYamlCache;
import org.whoowns.matching.cache.ArtifactCache;

/// What was taken apart of a folder's files when they were read last: by this process, by an earlier one, or by the
/// build.
///
/// Safe to share between threads.
final class FrontMatterCache {

    private final ArtifactCache artifacts;
    private final boolean shipped;
    private @Nullable ParsedYamlCache before;

    /// @param shipped whether it is the folder that the build has read
    FrontMatterCache(ArtifactCache artifacts, boolean shipped) {
        this.artifacts = artifacts;
        this.shipped = shipped;
    }

    /// Reads with what is remembered, and writes nothing.
    synchronized ReadResult using(Function<ParsedYamlCache, ReadResult> reading) {
        var memory = memory();
        var read = reading.apply(memory);
        remember(memory.next(false));
        return read;
    }

    /// Reads with what is remembered, and writes down for the next process what was new.
    synchronized ReadResult keeping(Function<ParsedYamlCache, ReadResult> reading) {
        var memory = memory();
        var read = reading.apply(memory);
        var isWorthIt = read instanceof ReadResult.Good && memory.hasNews();
        if (isWorthIt) {
            artifacts.put(ArtifactCache.FRONT_MATTER, memory::writeTo);
        }
        remember(memory.next(isWorthIt));
        return read;
    }

    private ParsedYamlCache memory() {
        if (before != null) {
            return before;
        }
        return Optional.of(ArtifactCache.FRONT_MATTER)
                .filter(_ -> shipped)
                .flatMap(artifacts::bundled)
                .or(() -> artifacts.find(ArtifactCache.FRONT_MATTER))
                .map(ParsedYamlCache::read)
                .orElseGet(ParsedYamlCache::nothing);
    }

    /// The shipped folder does not change, so that its memory would lie about for nothing.
    private void remember(ParsedYamlCache next) {
        before = shipped ? null : next;
    }
}
