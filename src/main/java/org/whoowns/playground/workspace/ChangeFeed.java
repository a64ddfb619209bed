package org.whoowns.playground.workspace;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// The one lock of the workspace, and where its changes are announced in order.
///
/// State changes and their announcement happen inside `synchronized (board)`, so that whoever waits misses none.
/// Listeners run inside the lock and must only hand the change on.
public final class ChangeFeed {
    private final List<Consumer<WorkspaceChange>> listeners = new CopyOnWriteArrayList<>();
    private long version;

    public synchronized void announce(WorkspaceChange change) {
        if (!(change instanceof WorkspaceChange.Unseen)) {
            version++;
        }
        listeners.forEach(listener -> listener.accept(change));
        notifyAll();
    }

    /// How many changes there were that people could see.
    public synchronized long version() {
        return version;
    }

    /// Listens until the returned handle is run.
    public Runnable listen(Consumer<WorkspaceChange> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /// Waits for something to be there; empty when it did not come in time.
    public synchronized <T> Optional<T> await(Supplier<Optional<T>> looked, Duration limit) {
        long deadline = System.nanoTime() + limit.toNanos();
        try {
            while (true) {
                Optional<T> found = looked.get();
                long left = Duration.ofNanos(deadline - System.nanoTime()).toMillis();
                if (found.isPresent() || left <= 0) {
                    return found;
                }
                wait(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
