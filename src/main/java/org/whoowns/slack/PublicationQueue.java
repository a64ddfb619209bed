package org.whoowns.slack;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Conflating task queue: per key one task runs at a time and at most one more waits, so that a newer request joins the
/// one that waits instead of overtaking the one that runs.
///
/// Safe to share between threads. It keeps nothing of a key whose tasks are done.
public final class PublicationQueue<K, R> {

    private final TaskRunner tasks;
    private final Consumer<R> publish;
    private final BinaryOperator<R> join;
    /// The keys for which something runs, each with the request that waits; null where none does.
    private final Map<K, @Nullable R> waiting = new HashMap<>();

    /// @param publish runs a request
    /// @param join makes one request of a waiting one and a newer one
    public PublicationQueue(TaskRunner tasks, Consumer<R> publish, BinaryOperator<R> join) {
        this.tasks = tasks;
        this.publish = publish;
        this.join = join;
    }

    /// Runs the request soon, after whatever runs for that key now.
    public void submit(K key, R request) {
        synchronized (waiting) {
            if (waiting.containsKey(key)) {
                var older = waiting.get(key);
                waiting.put(key, older == null ? request : join.apply(older, request));
                return;
            }
            waiting.put(key, null);
        }
        run(key, request);
    }

    private void run(K key, R request) {
        tasks.submit(
                () -> {
                    try {
                        publish.accept(request);
                    } finally {
                        runNext(key);
                    }
                },
                _ -> {});
    }

    private void runNext(K key) {
        @Nullable R next;
        synchronized (waiting) {
            next = waiting.remove(key);
            if (next != null) {
                waiting.put(key, null);
            }
        }
        if (next != null) {
            run(key, next);
        }
    }
}
