package org.whoowns.matching;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedCollection;
import java.util.stream.Stream;
import org.whoowns.knowledge.Entry;
import org.whoowns.knowledge.KnowledgeBase;
import org.whoowns.knowledge.NameKey;
import org.whoowns.knowledge.Responsibility;
import org.whoowns.knowledge.Topic;
import org.whoowns.knowledge.scope.OutOfScopeQuestion;
import org.whoowns.matching.scope.OutOfScopeExamples;
import org.whoowns.matching.utterance.Utterance;

/// Labelled training phrases of a knowledge base: those of its entries, and out-of-scope examples.
final class TrainingSet {

    private final int entries;
    private final List<Phrase> phrases;
    private final List<OutOfScopeQuestion> kinds;
    private final List<String> texts;
    private final int[] labels;
    private final List<Integer> groups;
    private final Map<String, Phrase> byKey = new HashMap<>();
    private final Map<String, OutOfScopeQuestion> outOfScope = new HashMap<>();
    private final Map<String, Integer> indices = new HashMap<>();

    TrainingSet(KnowledgeBase knowledge) {
        this(knowledge, OutOfScopeExamples.SHIPPED);
    }

    /// @param anywhere out-of-scope examples for any company
    TrainingSet(KnowledgeBase knowledge, List<String> anywhere) {
        entries = knowledge.entries().size();
        phrases = Phrase.allOf(knowledge).toList();
        phrases.forEach(phrase -> byKey.putIfAbsent(key(phrase.text()), phrase));
        var examples = Stream.concat(
                        knowledge.outOfScope().stream(), anywhere.stream().map(OutOfScopeQuestion::new))
                .filter(example -> !byKey.containsKey(key(example.text())))
                .filter(example -> outOfScope.putIfAbsent(key(example.text()), example) == null)
                .toList();
        kinds = examples.stream().filter(example -> example.kind() != null).toList();
        texts = Stream.concat(
                        phrases.stream().map(Phrase::text), examples.stream().map(OutOfScopeQuestion::text))
                .toList();
        knowledge.entries().forEach(entry -> indices.put(entry.id(), indices.size()));
        labels = Stream.concat(
                        phrases.stream().map(phrase -> phrase.entry().id()),
                        examples.stream().map(example -> Objects.requireNonNullElse(example.related(), "")))
                .mapToInt(id -> indices.getOrDefault(id, entries))
                .toArray();
        groups = groups(knowledge.entries());
    }

    /// Responsibilities are grouped by area; topics are one group.
    private static List<Integer> groups(SequencedCollection<Entry> entries) {
        var numbers = new HashMap<String, Integer>();
        var groups = new ArrayList<Integer>();
        for (var entry : entries) {
            var group = switch (entry) {
                case Responsibility responsibility -> responsibility.area();
                case Topic _ -> "";
            };
            groups.add(numbers.computeIfAbsent(group, _ -> numbers.size()));
        }
        groups.add(numbers.size());
        return numbers.size() > 1 ? List.copyOf(groups) : List.of();
    }

    int entries() {
        return entries;
    }

    /// The label of the entry; -1 if it is not in the set.
    int index(Entry entry) {
        return indices.getOrDefault(entry.id(), -1);
    }

    /// The phrases of the entries, entry by entry.
    List<Phrase> phrases() {
        return phrases;
    }

    /// The out-of-scope questions whose kind is known.
    List<OutOfScopeQuestion> kinds() {
        return kinds;
    }

    /// The texts of the folder's own phrases and questions of other kinds.
    List<String> curated() {
        return Stream.concat(phrases.stream().map(Phrase::text), kinds.stream().map(OutOfScopeQuestion::text))
                .toList();
    }

    /// The texts of all phrases, then the out-of-scope examples.
    List<String> texts() {
        return texts;
    }

    /// For each text the index of its entry, or the number of entries for out of scope. An out-of-scope question of
    /// another kind is about its related entry; what kind it is, is told apart from that. Not to be modified.
    int[] labels() {
        return labels;
    }

    /// The group of each entry, then that of the out-of-scope class; empty if all entries are in one group.
    List<Integer> groups() {
        return groups;
    }

    /// The phrase that equals the text.
    Optional<Phrase> findExact(String text) {
        return Optional.ofNullable(byKey.get(NameKey.key(text)));
    }

    /// The out-of-scope example that equals the text.
    Optional<OutOfScopeQuestion> findOutOfScope(String text) {
        return Optional.ofNullable(outOfScope.get(NameKey.key(text)));
    }

    /// Phrases are normalised as utterances are.
    private static String key(String phrase) {
        return NameKey.key(Utterance.plain(phrase));
    }
}
