package org.whoowns.answering;

import java.nio.file.Path;
import org.whoowns.answering.snapshot.CurrentSnapshot;
import org.whoowns.answering.snapshot.KnowledgeLoader;
import org.whoowns.answering.snapshot.Snapshot;
import org.whoowns.answering.snapshot.StartupKnowledgeLoad;
import org.whoowns.knowledge.KnowledgeBase;
import org.whoowns.knowledge.files.KnowledgeReader;
import org.whoowns.knowledge.files.ReadResult;
import org.whoowns.matching.Matcher;

/// Answerers for tests.
public final class TestAnswerers {

    private static final StartupKnowledgeLoad SHIPPED_LOAD =
            StartupKnowledgeLoad.of(new KnowledgeLoader(null, Path.of("target", "test-data")));
    private static final Answerer SHIPPED = new Answerer(SHIPPED_LOAD.current());

    private TestAnswerers() {}

    static Answerer from(KnowledgeBase knowledge) {
        return new Answerer(new CurrentSnapshot(new Snapshot(Matcher.of(knowledge))));
    }

    /// For the shipped knowledge, from the build's cache.
    public static Answerer shipped() {
        return SHIPPED;
    }

    /// The shipped knowledge, loaded once for all apps of the process; to be registered as a singleton of an app whose
    /// settings name no folder. Loading it takes an app about a second.
    public static StartupKnowledgeLoad shippedLoad() {
        return SHIPPED_LOAD;
    }

    public static KnowledgeBase knowledge(Path folder) {
        return switch (KnowledgeReader.read(folder)) {
            case ReadResult.Good(var knowledge, var _) -> knowledge;
            case ReadResult.Broken(var problems) -> throw new AssertionError(problems);
        };
    }
}
