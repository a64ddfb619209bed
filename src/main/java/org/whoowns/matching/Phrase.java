package org.whoowns.matching;

import java.util.stream.Stream;
import org.whoowns.knowledge.Entry;
import org.whoowns.knowledge.KnowledgeBase;

/// Curated phrase that leads to an entry: its title, an alias or an example question.
public record Phrase(Entry entry, Evidence evidence) {

    /// All phrases of a knowledge base, entry by entry.
    public static Stream<Phrase> allOf(KnowledgeBase knowledge) {
        return knowledge.entries().stream().flatMap(Phrase::allOf);
    }

    static Stream<Phrase> allOf(Entry entry) {
        var title = Stream.of(new Evidence(Evidence.Source.TITLE, entry.title()));
        var aliases = entry.aliases().stream().map(each -> new Evidence(Evidence.Source.ALIAS, each));
        var questions = entry.questions().stream().map(each -> new Evidence(Evidence.Source.QUESTION, each));
        return Stream.of(title, aliases, questions).flatMap(each -> each).map(evidence -> new Phrase(entry, evidence));
    }

    public Evidence.Source source() {
        return evidence.source();
    }

    public String text() {
        return evidence.phrase();
    }

    Candidate candidate(double score) {
        return new Candidate(entry, score, evidence);
    }
}
