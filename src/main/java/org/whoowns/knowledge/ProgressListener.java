package org.whoowns.knowledge;

/// Hears how far a long piece of work has come, so that whoever waits can see it move.
@FunctionalInterface
public interface ProgressListener {

    /// Hears nothing, for work that nobody waits for.
    ProgressListener UNHEARD = (_, _, _) -> {};

    /// Called as the work goes on, often, from one thread at a time; the last time with `done` equal to `total`.
    ///
    /// @param step what is being done, as the start of a sentence: `Comparing phrases`
    void at(String step, int done, int total);
}
