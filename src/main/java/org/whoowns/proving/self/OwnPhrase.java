package org.whoowns.proving.self;

import java.util.stream.Stream;
import org.whoowns.knowledge.Entry;
import org.whoowns.knowledge.KnowledgeBase;
import org.whoowns.matching.Evidence;

/// A phrase that a curator has written so that it leads to the entry.
public record OwnPhrase(Entry entry, Evidence.Source source, String text) {

    /// All of them, entry by entry.
    public static Stream<OwnPhrase> allOf(KnowledgeBase knowledge) {
        return knowledge.entries().stream().flatMap(OwnPhrase::allOf);
    }

    private static Stream<OwnPhrase> allOf(Entry entry) {
        var names = Stream.concat(
                Stream.of(new OwnPhrase(entry, Evidence.Source.TITLE, entry.title())),
                entry.aliases().stream().map(each -> new OwnPhrase(entry, Evidence.Source.ALIAS, each)));
        var questions = entry.questions().stream().map(each -> new OwnPhrase(entry, Evidence.Source.QUESTION, each));
        return Stream.concat(names, questions);
    }
}
