package org.whoowns.answering.snapshot;

import java.time.Instant;
import java.util.List;
import org.whoowns.knowledge.files.validation.Problem;

/// State of reloading the knowledge folder.
public sealed interface ReloadState {

    /// When the active knowledge was loaded.
    Instant since();

    /// The folder's content is active.
    record Done(Instant since) implements ReloadState {}

    /// A broken change is on hold, and the last good knowledge stays active.
    ///
    /// @param brokenSince when the change was found
    /// @param problems at least one, by file and line
    record HeldBack(Instant since, Instant brokenSince, List<Problem> problems) implements ReloadState {

        public HeldBack {
            problems = List.copyOf(problems);
        }
    }
}
