package org.whoowns.answering.conversation;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.whoowns.knowledge.Framework;
import org.whoowns.knowledge.KnowledgeBase;

/// Index of the names of roles and frameworks, by their words.
final class NameIndex {

    /// Words before which a framework's name counts even if it is a common word in lower case, such as "safe".
    private static final Set<String> BEFORE = Set.of(
            "in", "with", "under", "for", "to", "about", "does", "do", "by", "per", "at", "and", "would", "within",
            "use", "using", "from", "says", "but", "how", "or");

    /// What a name stands for.
    sealed interface Meaning {
        record OfRole() implements Meaning {}

        record OfFramework(Framework framework) implements Meaning {}

        /// A framework of which the knowledge base says nothing.
        record OfOtherFramework(String name) implements Meaning {}

        record Other() implements Meaning {}
    }

    /// @param length in words
    record FoundName(Meaning meaning, int length) {}

    private final Map<String, Meaning> names = new HashMap<>();

    NameIndex(KnowledgeBase knowledge) {
        if (!knowledge.frameworks().isEmpty()) {
            FollowUpLexicon.SHIPPED
                    .phrases("frameworks.elsewhere")
                    .forEach(name -> names.put(key(FollowUpWords.tokens(name)), new Meaning.OfOtherFramework(name)));
        }
        for (var role : knowledge.roles()) {
            Stream.concat(Stream.of(role.title(), role.shortName()), role.aliases().stream())
                    .forEach(name -> names.put(key(FollowUpWords.tokens(name)), new Meaning.OfRole()));
        }
        for (var framework : knowledge.frameworks()) {
            Stream.concat(Stream.of(framework.title(), framework.id()), framework.aliases().stream())
                    .forEach(name -> names.put(key(FollowUpWords.tokens(name)), new Meaning.OfFramework(framework)));
        }
    }

    /// The longest name at the position; another word if there is none.
    FoundName longest(List<String> typed, int from, int most) {
        for (var length = Math.min(most, typed.size() - from); length > 0; length--) {
            var meaning = names.get(key(typed.subList(from, from + length)));
            if (meaning != null && (meaning instanceof Meaning.OfRole || length > 1 || isName(typed, from))) {
                return new FoundName(meaning, length);
            }
        }
        return new FoundName(new Meaning.Other(), 1);
    }

    private static boolean isName(List<String> typed, int at) {
        return at == 0
                || typed.get(at).chars().anyMatch(Character::isUpperCase)
                || BEFORE.contains(typed.get(at - 1).toLowerCase(Locale.ROOT))
                || typed.get(at).endsWith("'s");
    }

    private static String key(List<String> words) {
        var key = String.join(" ", words).toLowerCase(Locale.ROOT);
        return key.endsWith("'s") ? key.substring(0, key.length() - 2) : key;
    }
}
