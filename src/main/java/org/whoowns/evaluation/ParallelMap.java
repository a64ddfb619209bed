package org.whoowns.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntConsumer;

/// Parallel map with progress, on all cores.
public final class ParallelMap {

    /// Items between two progress calls: enough to keep the cores busy, few enough for a progress bar to move.
    private static final int STEP = 64;

    private ParallelMap() {}

    /// Maps the items, in order.
    ///
    /// @param work thread-safe
    /// @param progress receives the number of items done, on the calling thread
    public static <T, R> List<R> map(List<T> items, Function<T, R> work, IntConsumer progress) {
        var results = new ArrayList<R>();
        while (results.size() < items.size()) {
            var from = results.size();
            progress.accept(from);
            results.addAll(items.subList(from, Math.min(from + STEP, items.size())).parallelStream()
                    .map(work)
                    .toList());
        }
        progress.accept(items.size());
        return results;
    }
}
