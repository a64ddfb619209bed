package org.whoowns.matching;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedCollection;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.whoowns.knowledge.Entry;
import org.whoowns.knowledge.KnowledgeBase;
import org.whoowns.knowledge.NameKey;
import org.whoowns.knowledge.Responsibility;
import org.whoowns.knowledge.Topic;

/// All phrases of a knowledge base: which lead to its entries, and which lead elsewhere.
final class TrainingSet {

    private final int entries;
    private final List<Phrase> phrases;
    private final List<String> texts;
    private final int[] labels;
    private final List<Integer> groups;
    private final Map<String, Phrase> byKey = new HashMap<>();
    private final Set<String> elsewhere;

    TrainingSet(KnowledgeBase knowledge) {
        this(knowledge, OutOfScopeExamples.anywhere());
    }

    /// @param anywhere what leads elsewhere in any company
    TrainingSet(KnowledgeBase knowledge, List<String> anywhere) {
        entries = knowledge.entries().size();
        phrases = Phrase.allOf(knowledge).toList();
        phrases.forEach(phrase -> byKey.putIfAbsent(key(phrase.text()), phrase));
        var others = Stream.concat(knowledge.outOfScopeQuestions().stream(), anywhere.stream())
                .filter(text -> !byKey.containsKey(key(text)))
                .distinct()
                .toList();
        elsewhere = others.stream().map(TrainingSet::key).collect(toUnmodifiableSet());
        texts = Stream.concat(phrases.stream().map(Phrase::text), others.stream())
                .toList();
        var places = new HashMap<String, Integer>();
        knowledge.entries().forEach(entry -> places.put(entry.id(), places.size()));
        labels = IntStream.range(0, texts.size())
                .map(i -> i < phrases.size()
                        ? places.getOrDefault(phrases.get(i).entry().id(), entries)
                        : entries)
                .toArray();
        groups = groups(knowledge.entries());
    }

    /// Responsibilities of an area are alike, and so are topics.
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

    /// What leads to entries, entry by entry.
    List<Phrase> phrases() {
        return phrases;
    }

    /// The texts of all phrases, and behind them what leads elsewhere.
    List<String> texts() {
        return texts;
    }

    /// For each text the place of its entry, or the number of entries for what leads elsewhere. Not to
    /// be written to.
    int[] labels() {
        return labels;
    }

    /// For each entry, and behind them for what leads elsewhere, the number of the group of those that are alike; empty
    /// where all entries are of one group.
    List<Integer> groups() {
        return groups;
    }

    /// The phrase that a text is, word for word.
    Optional<Phrase> exactly(String text) {
        return Optional.ofNullable(byKey.get(NameKey.key(text)));
    }

    /// Whether a text, word for word, is known to lead elsewhere.
    boolean leadsElsewhere(String text) {
        return elsewhere.contains(NameKey.key(text));
    }

    /// Phrases are read as utterances are, so that whatever is left out there is left out here.
    private static String key(String phrase) {
        return NameKey.key(Utterance.plain(phrase));
    }
}
