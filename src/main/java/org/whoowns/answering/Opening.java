package org.whoowns.answering;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.whoowns.knowledge.Progress;
import org.whoowns.knowledge.reading.Fingerprint;

/// A library that is being opened beside everything else that a start has to do: first its knowledge is read, which
/// tells whether it can be used at all, then it is made ready to answer from.
///
/// Safe to share between threads.
public final class Opening {

    private final CompletableFuture<Boolean> read = new CompletableFuture<>();
    private final KnowledgeInForce inForce;

    private Opening(KnowledgeInForce inForce) {
        this.inForce = inForce;
    }

    /// Begins to open it, on a thread of its own.
    public static Opening of(Library library) {
        // It keeps no hold of the first snapshot, which is much memory once another one is in force.
        var opened = new CompletableFuture<Snapshot>();
        var opening = new Opening(new KnowledgeInForce(opened));
        Thread.ofPlatform().daemon().name("opening").start(() -> opening.open(library, opened));
        return opening;
    }

    private void open(Library library, CompletableFuture<Snapshot> opened) {
        try {
            library.warmUp();
            // Taken before the files are read, so that a change in between shows as one.
            Fingerprint source = library.fingerprint();
            var knowledge = library.read();
            read.complete(true);
            opened.complete(new Snapshot(library.matcher(knowledge, Progress.UNHEARD), source));
        } catch (RuntimeException | Error failure) {
            read.completeExceptionally(failure);
            opened.completeExceptionally(failure);
        }
    }

    /// Waits until the knowledge is read.
    ///
    /// @throws BrokenKnowledge with all problems at once, where there are any
    Opening onceRead() {
        try {
            read.join();
            return this;
        } catch (CompletionException failure) {
            throw failure.getCause() instanceof RuntimeException cause ? cause : failure;
        }
    }

    /// What answers are given from, once it is ready.
    KnowledgeInForce inForce() {
        return inForce;
    }
}
