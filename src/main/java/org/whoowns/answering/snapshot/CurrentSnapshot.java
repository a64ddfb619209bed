package org.whoowns.answering.snapshot;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.whoowns.knowledge.KnowledgeBase;

/// The snapshot that answers are given from at this moment. Swapped in one step; safe to share between threads.
///
/// At a start the first one may still be on its way; whoever asks for it then waits.
public final class CurrentSnapshot implements Supplier<KnowledgeBase> {

    private final AtomicReference<CompletableFuture<Snapshot>> snapshot;

    public CurrentSnapshot(Snapshot first) {
        this(CompletableFuture.completedFuture(first));
    }

    /// @param first the snapshot to begin with, which may be on its way
    public CurrentSnapshot(CompletableFuture<Snapshot> first) {
        this.snapshot = new AtomicReference<>(first);
    }

    /// The knowledge of the snapshot in force.
    @Override
    public KnowledgeBase get() {
        return snapshot().knowledge();
    }

    /// Whether answers are given already, without a wait for the first snapshot.
    public boolean isReady() {
        return snapshot.get().state() == CompletableFuture.State.SUCCESS;
    }

    public Snapshot snapshot() {
        return snapshot.get().join();
    }

    /// From now on answers are given from the next snapshot; those on their way keep theirs.
    public void swap(Snapshot next) {
        snapshot.set(CompletableFuture.completedFuture(next));
    }
}
