package org.whoowns.answering.snapshot;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.whoowns.knowledge.KnowledgeBase;

/// Holder of the snapshot that answers are given from, replaced atomically. Thread-safe.
///
/// During a start, the first snapshot may still be loading; callers then wait for it.
public final class CurrentSnapshot implements Supplier<KnowledgeBase> {

    private final AtomicReference<CompletableFuture<Snapshot>> snapshot;

    public CurrentSnapshot(Snapshot first) {
        this(CompletableFuture.completedFuture(first));
    }

    public CurrentSnapshot(CompletableFuture<Snapshot> first) {
        this.snapshot = new AtomicReference<>(first);
    }

    /// The knowledge of the current snapshot.
    @Override
    public KnowledgeBase get() {
        return snapshot().knowledge();
    }

    /// Whether the first snapshot has been loaded.
    public boolean isReady() {
        return snapshot.get().state() == CompletableFuture.State.SUCCESS;
    }

    public Snapshot snapshot() {
        return snapshot.get().join();
    }

    /// Replaces the snapshot; answers in progress keep theirs.
    public void swap(Snapshot next) {
        snapshot.set(CompletableFuture.completedFuture(next));
    }
}
