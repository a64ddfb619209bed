package org.whoowns.answering.snapshot;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.whoowns.knowledge.ProgressListener;
import org.whoowns.knowledge.files.FolderHash;

/// A library that is being opened beside everything else that a start has to do: first its knowledge is read, which
/// tells whether it can be used at all, then it is made ready to answer from.
///
/// Safe to share between threads.
public final class StartupKnowledgeLoad {

    private final CompletableFuture<Boolean> read = new CompletableFuture<>();
    private final CurrentSnapshot current;

    private StartupKnowledgeLoad(CurrentSnapshot current) {
        this.current = current;
    }

    /// Begins to open it, on a thread of its own.
    public static StartupKnowledgeLoad of(KnowledgeLoader loader) {
        // It keeps no hold of the first snapshot, which is much memory once another one is in force.
        var opened = new CompletableFuture<Snapshot>();
        var load = new StartupKnowledgeLoad(new CurrentSnapshot(opened));
        Thread.ofPlatform().daemon().name("opening").start(() -> load.open(loader, opened));
        return load;
    }

    private void open(KnowledgeLoader loader, CompletableFuture<Snapshot> opened) {
        try {
            loader.warmUp();
            // Taken before the files are read, so that a change in between shows as one.
            FolderHash source = loader.fingerprint();
            var knowledge = loader.read();
            read.complete(true);
            opened.complete(new Snapshot(loader.matcher(knowledge, ProgressListener.NONE), source));
        } catch (RuntimeException | Error failure) {
            read.completeExceptionally(failure);
            opened.completeExceptionally(failure);
        }
    }

    /// Waits until the knowledge is read.
    ///
    /// @throws InvalidKnowledgeException with all problems at once, where there are any
    public StartupKnowledgeLoad onceRead() {
        try {
            read.join();
            return this;
        } catch (CompletionException failure) {
            throw failure.getCause() instanceof RuntimeException cause ? cause : failure;
        }
    }

    /// What answers are given from, once it is ready.
    public CurrentSnapshot inForce() {
        return current;
    }
}
