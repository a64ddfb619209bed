package org.whoowns.answering;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.Queue;
import java.util.SequencedMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/// Executor with fair queuing: a few threads take turns at the workspaces that wait, each of which has a bounded queue.
///
/// The threads are platform threads, since long computations would keep virtual threads from being scheduled.
/// Thread-safe.
final class FairExecutor {

    private static final Duration KEPT_IDLE = Duration.ofSeconds(30);

    private final Executor threads;
    private final int longestQueue;
    /// By workspace, the next one first. No queue is empty.
    private final SequencedMap<String, Queue<FutureTask<?>>> queues = new LinkedHashMap<>();

    /// @param longestQueue tasks of one workspace that may wait
    FairExecutor(int threads, int longestQueue) {
        this.threads = pool(threads);
        this.longestQueue = longestQueue;
    }

    private static Executor pool(int threads) {
        var pool = new ThreadPoolExecutor(
                threads,
                threads,
                KEPT_IDLE.toSeconds(),
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                Thread.ofPlatform().daemon().name("match-", 0).factory());
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }

    /// Runs the work when it is the workspace's turn, and waits for its result.
    ///
    /// @throws RejectedExecutionException if too many tasks of the workspace are waiting
    <T> T call(String workspace, Supplier<T> work) {
        var task = new FutureTask<T>(work::get);
        synchronized (queues) {
            var queue = queues.computeIfAbsent(workspace, _ -> new ArrayDeque<>());
            if (queue.size() >= longestQueue) {
                throw new RejectedExecutionException("too many questions of one workspace are waiting");
            }
            queue.add(task);
        }
        threads.execute(() -> next().run());
        return result(task);
    }

    /// There are as many calls as tasks in all queues together.
    private FutureTask<?> next() {
        synchronized (queues) {
            var turn = queues.pollFirstEntry();
            var task = turn.getValue().remove();
            if (!turn.getValue().isEmpty()) {
                queues.putLast(turn.getKey(), turn.getValue());
            }
            return task;
        }
    }

    /// The tasks in all queues.
    int waiting() {
        synchronized (queues) {
            return queues.values().stream().mapToInt(Queue::size).sum();
        }
    }

    private static <T> T result(FutureTask<T> task) {
        try {
            return task.get();
        } catch (InterruptedException interrupted) {
            task.cancel(true);
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted while waiting");
        } catch (ExecutionException failed) {
            switch (failed.getCause()) {
                case Error error -> throw error;
                case RuntimeException failure -> throw failure;
                case null, default -> throw new IllegalStateException(failed);
            }
        }
    }
}
