package org.whoowns.teams.ledger.lookup;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.whoowns.knowledge.text.OptimalStringAlignment;

/// Index of words for what may be a misspelling of one of them. Immutable.
final class SpellingIndex {

    /// The shortest word that may be misspelt, and the shortest that may be so twice.
    private static final int SHORT = 4;

    private static final int LONG = 8;

    private final List<Spelling> spellings;

    /// @param letters a bit for each letter, since comparing them first spares most comparisons of words
    private record Spelling(String word, long letters, String value) {

        static Spelling of(String word, String value) {
            return new Spelling(
                    word, word.chars().mapToLong(letter -> 1L << letter).reduce(0, (one, other) -> one | other), value);
        }

        /// An edit changes two letters at most: one for another.
        boolean isWithin(int edits, Spelling other) {
            return Long.bitCount(letters ^ other.letters) <= 2 * edits
                    && edits <= allowed(Math.min(word.length(), other.word.length()))
                    && OptimalStringAlignment.isWithin(edits, word, other.word);
        }
    }

    SpellingIndex(Map<String, String> values) {
        spellings = values.entrySet().stream()
                .map(each -> Spelling.of(each.getKey(), each.getValue()))
                .toList();
    }

    /// The value of the nearest words; empty if there are none, or several values.
    Optional<String> nearest(String typed) {
        var asked = Spelling.of(typed, "");
        return IntStream.rangeClosed(1, allowed(typed.length()))
                .mapToObj(edits -> within(edits, asked))
                .filter(values -> !values.isEmpty())
                .findFirst()
                .filter(values -> values.size() == 1)
                .map(values -> values.iterator().next());
    }

    private Set<String> within(int edits, Spelling asked) {
        return spellings.stream()
                .filter(each -> each.isWithin(edits, asked))
                .map(Spelling::value)
                .collect(toUnmodifiableSet());
    }

    private static int allowed(int length) {
        return length < SHORT ? 0 : length < LONG ? 1 : 2;
    }
}
