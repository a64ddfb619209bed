package org.whoowns.matching.embedding;

import java.nio.file.Path;
import java.util.Optional;

/// The sentence embedding model, run inside this process, and the vectors it has made so far.
public final class Encoder {

    private Encoder() {}

    /// The encoder, or nothing where the native model cannot run here; then words alone must do.
    ///
    /// @param data the folder for unpacked native libraries and for vectors that are worth keeping
    public static Optional<Encoder> open(Path data) {
        return Optional.empty();
    }
}
