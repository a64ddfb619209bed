package org.whoowns.answering;

import java.nio.file.Path;
import org.whoowns.answering.snapshot.CurrentSnapshot;
import org.whoowns.answering.snapshot.KnowledgeLoader;
import org.whoowns.answering.snapshot.Snapshot;
import org.whoowns.knowledge.KnowledgeBase;
import org.whoowns.knowledge.files.KnowledgeReader;
import org.whoowns.knowledge.files.ReadResult;
import org.whoowns.matching.Matcher;

/// Answerers for tests.
public final class TestAnswerers {

    private static final Answerer SHIPPED =
            new Answerer(new CurrentSnapshot(new KnowledgeLoader(null, Path.of("target", "test-data")).open()));

    private TestAnswerers() {}

    static Answerer from(KnowledgeBase knowledge) {
        return new Answerer(new CurrentSnapshot(new Snapshot(Matcher.of(knowledge))));
    }

    /// For the shipped knowledge, from the build's cache.
    static Answerer shipped() {
        return SHIPPED;
    }

    public static KnowledgeBase knowledge(Path folder) {
        return switch (KnowledgeReader.read(folder)) {
            case ReadResult.Good(var knowledge, var _) -> knowledge;
            case ReadResult.Broken(var problems) -> throw new AssertionError(problems);
        };
    }
}
