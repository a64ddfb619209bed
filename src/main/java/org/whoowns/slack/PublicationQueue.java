package org.whoowns.slack;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Conflating task queue: per key one task runs at a time and at most one waits. A newer request is merged into the
/// waiting one.
///
/// Safe to share between threads. Idle keys take no memory.
public final class PublicationQueue<K, R> {

    private final TaskRunner tasks;
    private final Consumer<R> publish;
    private final BinaryOperator<R> merge;
    /// The keys with a running task, each with its waiting request; null if none waits.
    private final Map<K, @Nullable R> waiting = new HashMap<>();

    /// @param publish runs a request
    /// @param merge merges a waiting request and a newer one
    public PublicationQueue(TaskRunner tasks, Consumer<R> publish, BinaryOperator<R> merge) {
        this.tasks = tasks;
        this.publish = publish;
        this.merge = merge;
    }

    /// Runs the request asynchronously, after the key's running task.
    public void submit(K key, R request) {
        synchronized (waiting) {
            if (waiting.containsKey(key)) {
                var older = waiting.get(key);
                waiting.put(key, older == null ? request : merge.apply(older, request));
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
