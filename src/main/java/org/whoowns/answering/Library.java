package org.whoowns.answering;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.whoowns.knowledge.KnowledgeBase;
import org.whoowns.knowledge.reading.Fingerprint;
import org.whoowns.knowledge.reading.KnowledgeReader;
import org.whoowns.knowledge.reading.Reading;
import org.whoowns.matching.Matcher;
import org.whoowns.matching.embedding.Encoder;

/// Where knowledge is taken from: a folder of the operator's, or the one that comes with the app.
///
/// @param folder null for the shipped knowledge
/// @param data where vectors and unpacked native libraries are kept
public record Library(@Nullable Path folder, Path data) {

    /// Reads the knowledge and makes it ready to answer from.
    ///
    /// @throws BrokenKnowledge with all problems at once, where the folder has any
    public Snapshot open() {
        // Taken before the files are read, so that a change in between shows as one.
        var source = folder == null ? Fingerprint.NONE : Fingerprint.of(folder);
        var knowledge = read();
        var matcher = Encoder.open(data)
                .map(encoder -> Matcher.of(knowledge, encoder))
                .orElseGet(() -> Matcher.of(knowledge));
        return new Snapshot(matcher, source);
    }

    /// Only reads it.
    ///
    /// @throws BrokenKnowledge with all problems at once, where the folder has any
    public KnowledgeBase read() {
        return switch (folder == null ? ShippedKnowledge.read() : KnowledgeReader.read(folder)) {
            case Reading.Good(var knowledge, var _) -> knowledge;
            case Reading.Broken(var problems) -> throw new BrokenKnowledge(problems);
        };
    }
}
