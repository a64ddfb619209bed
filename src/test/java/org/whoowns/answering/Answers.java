package org.whoowns.answering;

import java.nio.file.Path;
import org.whoowns.knowledge.KnowledgeBase;
import org.whoowns.knowledge.reading.KnowledgeReader;
import org.whoowns.knowledge.reading.Reading;
import org.whoowns.matching.Matcher;

/// Answerers for tests, by the words alone, so that they are ready at once.
final class Answers {

    private Answers() {}

    static Answerer from(KnowledgeBase knowledge) {
        return new Answerer(new KnowledgeInForce(new Snapshot(Matcher.of(knowledge))));
    }

    static Answerer shipped() {
        return from(knowledge(Path.of("knowledge")));
    }

    static KnowledgeBase knowledge(Path folder) {
        return switch (KnowledgeReader.read(folder)) {
            case Reading.Good(var knowledge, var _) -> knowledge;
            case Reading.Broken(var problems) -> throw new AssertionError(problems);
        };
    }
}
