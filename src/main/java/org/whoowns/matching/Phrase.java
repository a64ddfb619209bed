package org.whoowns.matching;

import java.util.stream.Stream;
import org.whoowns.knowledge.Entry;

/// Something a curator wrote that an utterance may be compared with.
record Phrase(Entry entry, Evidence evidence) {

    static Stream<Phrase> allOf(Entry entry) {
        var title = Stream.of(new Evidence(Evidence.Source.TITLE, entry.title()));
        var aliases = entry.aliases().stream().map(each -> new Evidence(Evidence.Source.ALIAS, each));
        var questions = entry.questions().stream().map(each -> new Evidence(Evidence.Source.QUESTION, each));
        return Stream.of(title, aliases, questions).flatMap(each -> each).map(evidence -> new Phrase(entry, evidence));
    }

    String text() {
        return evidence.phrase();
    }

    Candidate candidate(double score) {
        return new Candidate(entry, score, evidence);
    }
}
