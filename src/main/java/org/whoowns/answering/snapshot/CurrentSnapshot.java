package org.whoowns.answering.snapshot;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.whoowns.answering.overlay.KnowledgeOverlay;
import org.whoowns.answering.overlay.OverlaySource;
import org.whoowns.knowledge.KnowledgeBase;

/// Holder of the snapshot that answers are given from, replaced atomically. Thread-safe.
///
/// During a start, the first snapshot may still be loading; callers then wait for it.
public final class CurrentSnapshot implements Function<String, KnowledgeBase> {

    /// Phrases of all workspaces together, each with about a kilobyte of what is computed from it.
    private static final long MAX_PHRASES = 50_000;

    /// What an overlay without phrases counts for.
    private static final int OVERHEAD = 100;

    private final AtomicReference<CompletableFuture<Snapshot>> snapshot;
    private final OverlaySource overlays;
    private final Cache<String, WorkspaceSnapshot> ofWorkspaces = Caffeine.newBuilder()
            .maximumWeight(MAX_PHRASES)
            .weigher((String _, WorkspaceSnapshot each) ->
                    OVERHEAD + each.derived().overlay().phrases().size())
            .build();

    private record WorkspaceSnapshot(Snapshot shared, Snapshot derived) {

        boolean isOf(Snapshot current, KnowledgeOverlay overlay) {
            return shared == current && derived.overlay().version() == overlay.version();
        }
    }

    public CurrentSnapshot(Snapshot first) {
        this(CompletableFuture.completedFuture(first));
    }

    public CurrentSnapshot(CompletableFuture<Snapshot> first) {
        this(new AtomicReference<>(first), OverlaySource.NONE);
    }

    private CurrentSnapshot(AtomicReference<CompletableFuture<Snapshot>> snapshot, OverlaySource overlays) {
        this.snapshot = snapshot;
        this.overlays = overlays;
    }

    /// The same snapshots, with what workspaces teach.
    public CurrentSnapshot with(OverlaySource source) {
        return new CurrentSnapshot(snapshot, source);
    }

    /// The knowledge of the current snapshot, with the workspace's own entries.
    @Override
    public KnowledgeBase apply(String workspace) {
        return snapshot(workspace).knowledge();
    }

    /// Whether the first snapshot has been loaded.
    public boolean isReady() {
        return snapshot.get().state() == CompletableFuture.State.SUCCESS;
    }

    public Snapshot snapshot() {
        return snapshot.get().join();
    }

    /// The current snapshot with what the workspace has taught.
    public Snapshot snapshot(String workspace) {
        var shared = snapshot();
        var overlay = overlays.overlay(workspace, shared.knowledge());
        if (overlay.isEmpty()) {
            return shared;
        }
        var known = ofWorkspaces.getIfPresent(workspace);
        if (known != null && known.isOf(shared, overlay)) {
            return known.derived();
        }
        var derived = shared.with(overlay);
        ofWorkspaces.put(workspace, new WorkspaceSnapshot(shared, derived));
        return derived;
    }

    /// Replaces the snapshot; answers in progress keep theirs.
    public void swap(Snapshot next) {
        snapshot.set(CompletableFuture.completedFuture(next));
        ofWorkspaces.invalidateAll();
    }
}
