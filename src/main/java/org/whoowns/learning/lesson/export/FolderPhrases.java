package org.whoowns.learning.lesson.export;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.whoowns.knowledge.Entry;
import org.whoowns.knowledge.NameKey;
import org.whoowns.knowledge.files.KnowledgeReader;
import org.whoowns.knowledge.files.ReadResult;

/// Index of a knowledge folder's phrases by their words, each of which leads to one entry or to none.
final class FolderPhrases {

    /// @param entry its id; empty for what is out of scope
    /// @param location where it is, as `file:line` or a file
    record Found(String entry, String location) {

        boolean isOutOfScope() {
            return entry.isEmpty();
        }
    }

    private final Map<String, Found> byKey = new HashMap<>();

    FolderPhrases(ReadResult.Good folder) {
        for (var entry : folder.knowledge().entries()) {
            phrases(entry)
                    .forEach(phrase -> add(
                            phrase,
                            new Found(
                                    entry.id(),
                                    folder.sourceMap().ofPhrase(entry, phrase).toString())));
        }
        folder.knowledge()
                .outOfScope()
                .forEach(question -> add(question.text(), new Found("", KnowledgeReader.OUT_OF_SCOPE.getFirst())));
    }

    static Stream<String> phrases(Entry entry) {
        return Stream.concat(entry.names(), entry.questions().stream());
    }

    Optional<Found> find(String phrase) {
        return Optional.ofNullable(byKey.get(NameKey.key(phrase)));
    }

    void add(String phrase, Found found) {
        byKey.putIfAbsent(NameKey.key(phrase), found);
    }
}
