package org.whoowns.answering;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.whoowns.knowledge.KnowledgeBase;
import org.whoowns.knowledge.Progress;
import org.whoowns.knowledge.reading.Fingerprint;
import org.whoowns.knowledge.reading.KnowledgeReader;
import org.whoowns.knowledge.reading.Reading;
import org.whoowns.knowledge.yaml.ReadBefore;
import org.whoowns.matching.Matcher;
import org.whoowns.matching.embedding.Encoder;
import org.whoowns.matching.keeping.Kept;

/// Where knowledge is taken from: a folder of the operator's, or the one that comes with the app.
///
/// It keeps the language model, so that opening it again costs only what has changed. Safe to share between threads.
public final class Library {

    private final @Nullable Path folder;
    private final Path data;
    private final ReadingMemory memory;
    private boolean tried;
    private @Nullable Encoder encoder;

    /// @param folder null for the shipped knowledge
    /// @param data where vectors and unpacked native libraries are kept
    public Library(@Nullable Path folder, Path data) {
        this.folder = folder;
        this.data = data;
        this.memory = new ReadingMemory(Kept.in(data), folder == null);
    }

    /// Reads the knowledge and makes it ready to answer from.
    ///
    /// @throws BrokenKnowledge with all problems at once, where the folder has any
    public Snapshot open() {
        return open(Progress.UNHEARD);
    }

    /// Reads the knowledge and makes it ready to answer from.
    ///
    /// @param progress hears of the learning, which takes a while for a large folder that is new
    /// @throws BrokenKnowledge with all problems at once, where the folder has any
    public Snapshot open(Progress progress) {
        // Taken before the files are read, so that a change in between shows as one.
        var source = fingerprint();
        return new Snapshot(matcher(read(), progress), source);
    }

    /// The matcher of a knowledge base that was read here, with the language model where it can run.
    public Matcher matcher(KnowledgeBase knowledge) {
        return matcher(knowledge, Progress.UNHEARD);
    }

    Matcher matcher(KnowledgeBase knowledge, Progress progress) {
        return encoder()
                .map(model -> Matcher.of(knowledge, model, progress))
                .orElseGet(() -> Matcher.of(knowledge, Kept.in(data)));
    }

    /// Loads the language model on a thread of its own, while the knowledge is read.
    void warmUp() {
        Thread.ofPlatform().daemon().name("language model").start(this::encoder);
    }

    Fingerprint fingerprint() {
        return folder == null ? Fingerprint.NONE : Fingerprint.of(folder);
    }

    /// Only reads it, and keeps what the next start would have to take apart again.
    ///
    /// @throws BrokenKnowledge with all problems at once, where the folder has any
    public KnowledgeBase read() {
        return switch (memory.keeping(this::reading)) {
            case Reading.Good(var knowledge, var _) -> knowledge;
            case Reading.Broken(var problems) -> throw new BrokenKnowledge(problems);
        };
    }

    /// Only reads it, be it good or broken.
    public Reading reading() {
        return memory.using(this::reading);
    }

    private Reading reading(ReadBefore before) {
        return folder == null ? ShippedKnowledge.read(before) : KnowledgeReader.read(folder, before);
    }

    private synchronized Optional<Encoder> encoder() {
        if (!tried) {
            tried = true;
            encoder = Encoder.open(data).orElse(null);
        }
        return Optional.ofNullable(encoder);
    }
}
