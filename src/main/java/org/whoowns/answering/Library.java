package org.whoowns.answering;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.whoowns.knowledge.KnowledgeBase;
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
        var knowledge = read();
        return new Snapshot(Encoder.open(data)
                .map(encoder -> Matcher.of(knowledge, encoder))
                .orElseGet(() -> Matcher.of(knowledge)));
    }

    private KnowledgeBase read() {
        return switch (folder == null ? ShippedKnowledge.read() : KnowledgeReader.read(folder)) {
            case Reading.Good(var knowledge, var _) -> knowledge;
            case Reading.Broken(var problems) -> throw new BrokenKnowledge(problems);
        };
    }
}
