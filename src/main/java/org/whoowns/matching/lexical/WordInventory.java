package org.whoowns.matching.lexical;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.lang.Character.UnicodeScript;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Set of all words in some phrases, collected on first use. Thread-safe.
public final class WordInventory {

    private static final int LONG = 4;

    private final List<String> phrases;
    private volatile @Nullable Set<String> words;

    public WordInventory(List<String> phrases) {
        this.phrases = List.copyOf(phrases);
    }

    /// The number of different words in the text that no phrase has. Where nothing separates words, two letters count
    /// as a word.
    public long unknownWords(String text) {
        var known = words();
        return TermExtractor.wordsOf(text).stream()
                .filter(word -> !known.contains(word))
                .distinct()
                .mapToLong(word -> Math.max(
                        1,
                        word.codePoints().filter(WordInventory::isUnseparated).count() / 2))
                .sum();
    }

    /// Whether a word of the text is in a phrase or, if it is long enough not to be one by chance, in the language.
    ///
    /// @param isWord whether a lower-case word is one of the language
    public boolean knowsAny(String text, Predicate<String> isWord) {
        var known = words();
        return TermExtractor.wordsOf(text).stream()
                .anyMatch(word -> known.contains(word) || (word.length() >= LONG && isWord.test(word)));
    }

    private Set<String> words() {
        var known = words;
        if (known == null) {
            known = phrases.stream()
                    .flatMap(phrase -> TermExtractor.wordsOf(phrase).stream())
                    .collect(toUnmodifiableSet());
            words = known;
        }
        return known;
    }

    private static boolean isUnseparated(int letter) {
        return switch (UnicodeScript.of(letter)) {
            case HAN, HIRAGANA, KATAKANA, THAI -> true;
            default -> false;
        };
    }
}
