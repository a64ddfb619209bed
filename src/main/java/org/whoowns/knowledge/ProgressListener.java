package org.whoowns.knowledge;

/// Callback that receives the progress of a long-running task.
@FunctionalInterface
public interface ProgressListener {

    ProgressListener NONE = (_, _, _) -> {};

    /// Called often, by one thread at a time; the last call has `done` equal to `total`.
    ///
    /// @param step a label such as `Comparing phrases`
    void at(String step, int done, int total);
}
