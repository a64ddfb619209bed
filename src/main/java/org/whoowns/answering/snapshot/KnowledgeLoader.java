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

/// Loader of the knowledge, from the operator's folder or the shipped one. Thread-safe.
///
/// It keeps the language model, so that loading again costs only what has changed.
public final class KnowledgeLoader {

    private final @Nullable Path folder;
    private final Path data;
    private boolean tried;
    private @Nullable SentenceEncoder encoder;

    /// @param folder null for the shipped knowledge
    /// @param data the folder for caches and native libraries
    public KnowledgeLoader(@Nullable Path folder, Path data) {
        this.folder = folder;
        this.data = data;
    }

    /// Loads the knowledge without a progress report.
    ///
    /// @throws InvalidKnowledgeException with all problems
    public Snapshot open() {
        return open(ProgressListener.NONE);
    }

    /// Reads the knowledge and trains its matcher.
    ///
    /// @param progress reports on the training, which takes a while for a large new folder
    /// @throws InvalidKnowledgeException with all problems
    public Snapshot open(ProgressListener progress) {
        // Computed before reading, so that a change in between is noticed.
        var source = fingerprint();
        return new Snapshot(matcher(read(), progress), source);
    }

    /// The matcher of a knowledge base, with the language model if it can run.
    public Matcher matcher(KnowledgeBase knowledge) {
        return matcher(knowledge, ProgressListener.NONE);
    }

    Matcher matcher(KnowledgeBase knowledge, ProgressListener progress) {
        return encoder()
                .map(model -> Matcher.of(knowledge, model, progress))
                .orElseGet(() -> Matcher.of(knowledge, ArtifactCache.in(data)));
    }

    /// Loads the language model in the background, while the knowledge is read.
    void warmUp() {
        Thread.ofPlatform().daemon().name("language model").start(this::encoder);
    }

    FolderHash fingerprint() {
        return folder == null ? FolderHash.NONE : FolderHash.of(folder);
    }

    /// Reads the knowledge without a matcher.
    ///
    /// @throws InvalidKnowledgeException with all problems
    public KnowledgeBase read() {
        return switch (readResult()) {
            case ReadResult.Good(var knowledge, var _) -> knowledge;
            case ReadResult.Broken(var problems) -> throw new InvalidKnowledgeException(problems);
        };
    }

    public ReadResult readResult() {
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
