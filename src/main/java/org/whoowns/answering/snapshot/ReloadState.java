package org.whoowns.answering.snapshot;

import java.time.Instant;
import java.util.List;
import org.whoowns.knowledge.files.validation.Problem;

/// How the knowledge in force stands to its folder.
public sealed interface ReloadState {

    /// When the knowledge in force was taken in.
    Instant since();

    /// The folder and the knowledge in force are the same.
    record Done(Instant since) implements ReloadState {}

    /// The folder has changed to something that can't be used, so the last good knowledge stays in force.
    ///
    /// @param brokenSince when the change was found
    /// @param problems at least one, in the order of files and lines
    record HeldBack(Instant since, Instant brokenSince, List<Problem> problems) implements ReloadState {

        public HeldBack {
            problems = List.copyOf(problems);
        }
    }
}
