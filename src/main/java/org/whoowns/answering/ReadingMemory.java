package org.whoowns.answering;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.whoowns.knowledge.reading.Reading;
import org.whoowns.knowledge.yaml.ReadBefore;
import org.whoowns.matching.keeping.Kept;

/// What was taken apart of a folder's files when they were read last: by this process, by an earlier one, or by the
/// build.
///
/// Safe to share between threads.
final class ReadingMemory {

    private final Kept kept;
    private final boolean shipped;
    private @Nullable ReadBefore before;

    /// @param shipped whether it is the folder that the build has read
    ReadingMemory(Kept kept, boolean shipped) {
        this.kept = kept;
        this.shipped = shipped;
    }

    /// Reads with what is remembered, and writes nothing.
    synchronized Reading using(Function<ReadBefore, Reading> reading) {
        var memory = memory();
        var read = reading.apply(memory);
        remember(memory.next(false));
        return read;
    }

    /// Reads with what is remembered, and writes down for the next process what was new.
    synchronized Reading keeping(Function<ReadBefore, Reading> reading) {
        var memory = memory();
        var read = reading.apply(memory);
        var isWorthIt = read instanceof Reading.Good && memory.hasNews();
        if (isWorthIt) {
            kept.put(Kept.FRONT_MATTER, memory::writeTo);
        }
        remember(memory.next(isWorthIt));
        return read;
    }

    private ReadBefore memory() {
        if (before != null) {
            return before;
        }
        return Optional.of(Kept.FRONT_MATTER)
                .filter(_ -> shipped)
                .flatMap(kept::ofTheBuild)
                .or(() -> kept.find(Kept.FRONT_MATTER))
                .map(ReadBefore::read)
                .orElseGet(ReadBefore::nothing);
    }

    /// The shipped folder does not change, so that its memory would lie about for nothing.
    private void remember(ReadBefore next) {
        before = shipped ? null : next;
    }
}
