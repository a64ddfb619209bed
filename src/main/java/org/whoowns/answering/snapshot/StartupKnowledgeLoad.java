package org.whoowns.answering.snapshot;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.whoowns.knowledge.ProgressListener;

/// Background load of the knowledge during a start: first it is read and validated, then its matcher is trained.
///
/// Thread-safe.
public final class StartupKnowledgeLoad {

    private final CompletableFuture<Boolean> read = new CompletableFuture<>();
    private final CurrentSnapshot current;

    private StartupKnowledgeLoad(CurrentSnapshot current) {
        this.current = current;
    }

    /// Starts loading on a new thread.
    public static StartupKnowledgeLoad of(KnowledgeLoader loader) {
        // Not kept in a field, since the first snapshot is large and may be replaced.
        var opened = new CompletableFuture<Snapshot>();
        var load = new StartupKnowledgeLoad(new CurrentSnapshot(opened));
        Thread.ofPlatform().daemon().name("opening").start(() -> load.open(loader, opened));
        return load;
    }

    private void open(KnowledgeLoader loader, CompletableFuture<Snapshot> opened) {
        try {
            loader.warmUp();
            // Computed before reading, so that a change in between is noticed.
            var source = loader.fingerprint();
            var knowledge = loader.read();
            read.complete(true);
            opened.complete(new Snapshot(loader.matcher(knowledge, ProgressListener.NONE), source));
        } catch (RuntimeException | Error failure) {
            read.completeExceptionally(failure);
            opened.completeExceptionally(failure);
        }
    }

    /// Waits until the knowledge has been read.
    ///
    /// @throws InvalidKnowledgeException with all problems
    public StartupKnowledgeLoad awaitRead() {
        try {
            read.join();
            return this;
        } catch (CompletionException failure) {
            throw failure.getCause() instanceof RuntimeException cause ? cause : failure;
        }
    }

    public CurrentSnapshot current() {
        return current;
    }
}
