package org.whoowns.answering.snapshot;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.whoowns.knowledge.KnowledgeBase;
import org.whoowns.knowledge.ProgressListener;
import org.whoowns.knowledge.files.FolderHash;
import org.whoowns.knowledge.files.KnowledgeReader;
import org.whoowns.knowledge.files.ReadResult;
import org.whoowns.matching.Matcher;
import org.whoowns.matching.cache.ArtifactCache;
import org.whoowns.matching.embedding.SentenceEncoder;

/// Where knowledge is taken from: a folder of the operator's, or the one that comes with the app.
///
/// It keeps the language model, so that opening it again costs only what has changed. Safe to share between threads.
public final class KnowledgeLoader {

    private final @Nullable Path folder;
    private final Path data;
    private boolean tried;
    private @Nullable SentenceEncoder encoder;

    /// @param folder null for the shipped knowledge
    /// @param data where vectors and unpacked native libraries are kept
    public KnowledgeLoader(@Nullable Path folder, Path data) {
        this.folder = folder;
        this.data = data;
    }

    /// Reads the knowledge and makes it ready to answer from.
    ///
    /// @throws InvalidKnowledgeException with all problems at once, where the folder has any
    public Snapshot open() {
        return open(ProgressListener.NONE);
    }

    /// Reads the knowledge and makes it ready to answer from.
    ///
    /// @param progress hears of the learning, which takes a while for a large folder that is new
    /// @throws InvalidKnowledgeException with all problems at once, where the folder has any
    public Snapshot open(ProgressListener progress) {
        // Taken before the files are read, so that a change in between shows as one.
        var source = fingerprint();
        return new Snapshot(matcher(read(), progress), source);
    }

    /// The matcher of a knowledge base that was read here, with the language model where it can run.
    public Matcher matcher(KnowledgeBase knowledge) {
        return matcher(knowledge, ProgressListener.NONE);
    }

    Matcher matcher(KnowledgeBase knowledge, ProgressListener progress) {
        return encoder()
                .map(model -> Matcher.of(knowledge, model, progress))
                .orElseGet(() -> Matcher.of(knowledge, ArtifactCache.in(data)));
    }

    /// Loads the language model on a thread of its own, while the knowledge is read.
    void warmUp() {
        Thread.ofPlatform().daemon().name("language model").start(this::encoder);
    }

    FolderHash fingerprint() {
        return folder == null ? FolderHash.NONE : FolderHash.of(folder);
    }

    /// Only reads it.
    ///
    /// @throws InvalidKnowledgeException with all problems at once, where the folder has any
    public KnowledgeBase read() {
        return switch (reading()) {
            case ReadResult.Good(var knowledge, var _) -> knowledge;
            case ReadResult.Broken(var problems) -> throw new InvalidKnowledgeException(problems);
        };
    }

    /// Only reads it, be it good or broken.
    public ReadResult reading() {
        return folder == null ? BundledKnowledge.read() : KnowledgeReader.read(folder);
    }

    private synchronized Optional<SentenceEncoder> encoder() {
        if (!tried) {
            tried = true;
            encoder = SentenceEncoder.open(data).orElse(null);
        }
        return Optional.ofNullable(encoder);
    }
}
