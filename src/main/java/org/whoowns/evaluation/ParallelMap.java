package org.whoowns.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// Works on many things on all cores.
public final class ParallelMap {

    /// Things between two notes of progress: enough to keep the cores busy, and few enough for a bar to move.
    private static final int STEP = 64;

    private ParallelMap() {}

    /// What comes of each thing, in the order of the things, on however many cores.
    ///
    /// @param work safe to be called from several threads at once
    /// @param progress hears how far it is, on the calling thread
    public static <T, R> List<R> map(List<T> things, Function<T, R> work, Counting progress) {
        var results = new ArrayList<R>();
        while (results.size() < things.size()) {
            var from = results.size();
            progress.at(from, things.size());
            results.addAll(things.subList(from, Math.min(from + STEP, things.size())).parallelStream()
                    .map(work)
                    .toList());
        }
        progress.at(things.size(), things.size());
        return results;
    }

    /// Hears how many of all are done.
    @FunctionalInterface
    public interface Counting {

        void at(int done, int all);
    }
}
