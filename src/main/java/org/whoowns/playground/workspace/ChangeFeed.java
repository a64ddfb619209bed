package org.whoowns.playground.workspace;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Ordered change notifications of the workspace, and the lock that guards its state.
///
/// State is changed and published inside `synchronized (feed)`, so that waiting threads miss nothing.
/// Listeners run while the lock is held and must not block.
public final class ChangeFeed {
    /// Milliseconds between two looks without a change.
    private static final long LOOK_AGAIN = 100;

    private final List<Consumer<WorkspaceChange>> listeners = new CopyOnWriteArrayList<>();
    private long version;

    public synchronized void publish(WorkspaceChange change) {
        if (!(change instanceof WorkspaceChange.Unseen)) {
            version++;
        }
        listeners.forEach(listener -> listener.accept(change));
        notifyAll();
    }

    /// The number of visible changes so far.
    public synchronized long version() {
        return version;
    }

    /// @return removes the listener
    public Runnable listen(Consumer<WorkspaceChange> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /// Waits until the lookup finds something; empty after the limit. It may look at more than the workspace, so it is
    /// asked again without a change, too.
    public synchronized <T> Optional<T> await(Supplier<Optional<T>> lookup, Duration limit) {
        long deadline = System.nanoTime() + limit.toNanos();
        try {
            while (true) {
                Optional<T> found = lookup.get();
                long left = Duration.ofNanos(deadline - System.nanoTime()).toMillis();
                if (found.isPresent() || left <= 0) {
                    return found;
                }
                wait(Math.min(left, LOOK_AGAIN));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
