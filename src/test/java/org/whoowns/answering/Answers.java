package org.whoowns.answering;

import java.nio.file.Path;
import org.whoowns.knowledge.KnowledgeBase;
import org.whoowns.knowledge.reading.KnowledgeReader;
import org.whoowns.knowledge.reading.Reading;
import org.whoowns.matching.Matcher;

/// Answerers for tests.
public final class Answers {

    private static final Answerer SHIPPED =
            new Answerer(new KnowledgeInForce(new Library(null, Path.of("target", "test-data")).open()));

    private Answers() {}

    static Answerer from(KnowledgeBase knowledge) {
        return new Answerer(new KnowledgeInForce(new Snapshot(Matcher.of(knowledge))));
    }

    /// On the shipped knowledge, as the build has prepared it.
    static Answerer shipped() {
        return SHIPPED;
    }

    public static KnowledgeBase knowledge(Path folder) {
        return switch (KnowledgeReader.read(folder)) {
            case Reading.Good(var knowledge, var _) -> knowledge;
            case Reading.Broken(var problems) -> throw new AssertionError(problems);
        };
    }
}
