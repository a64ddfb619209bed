package org.whoowns.answering;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.whoowns.knowledge.KnowledgeBase;

/// The snapshot that answers are given from at this moment. Swapped in one step; safe to share between threads.
public final class KnowledgeInForce implements Supplier<KnowledgeBase> {

    private final AtomicReference<Snapshot> snapshot;

    public KnowledgeInForce(Snapshot first) {
        this.snapshot = new AtomicReference<>(first);
    }

    /// The knowledge of the snapshot in force.
    @Override
    public KnowledgeBase get() {
        return snapshot().knowledge();
    }

    public Snapshot snapshot() {
        return snapshot.get();
    }

    /// From now on answers are given from the next snapshot; those on their way keep theirs.
    public void swap(Snapshot next) {
        snapshot.set(next);
    }
}
