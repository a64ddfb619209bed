package org.whoowns.answering;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.whoowns.knowledge.KnowledgeBase;
import org.whoowns.knowledge.Progress;
import org.whoowns.knowledge.reading.Fingerprint;

/// A library that is being opened beside everything else that a start has to do: first its knowledge is read, which
/// tells whether it can be used at all, then it is made ready to answer from.
///
/// Safe to share between threads.
public final class Opening {

    private final CompletableFuture<KnowledgeBase> read = new CompletableFuture<>();
    private final CompletableFuture<Snapshot> opened = new CompletableFuture<>();

    private Opening() {}

    /// Begins to open it, on a thread of its own.
    public static Opening of(Library library) {
        var opening = new Opening();
        Thread.ofPlatform().daemon().name("opening").start(() -> opening.open(library));
        return opening;
    }

    private void open(Library library) {
        try {
            library.warmUp();
            // Taken before the files are read, so that a change in between shows as one.
            Fingerprint source = library.fingerprint();
            var knowledge = library.read();
            read.complete(knowledge);
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

    CompletableFuture<Snapshot> snapshot() {
        return opened;
    }
}
