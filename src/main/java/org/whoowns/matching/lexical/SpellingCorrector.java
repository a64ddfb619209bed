package org.whoowns.matching.lexical;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.whoowns.knowledge.NameKey;
import org.whoowns.knowledge.text.OptimalStringAlignment;

/// Spelling corrector: replaces an unknown word with the curated word that is one edit away, or two for a long word.
///
/// Immutable and thread-safe.
public final class SpellingCorrector {

    private static final Pattern WORD = Pattern.compile("(?<!\\p{L})\\p{L}{4,24}(?!\\p{L})");
    /// The shortest word that is corrected by two edits.
    private static final int LONG = 8;
    /// More than a question has; a text without spaces may have hundreds.
    private static final int MAX_WORDS = 100;

    private final Map<Character, List<Map.Entry<String, Integer>>> byFirstLetter;
    private final Predicate<String> isWord;

    private SpellingCorrector(
            Map<Character, List<Map.Entry<String, Integer>>> byFirstLetter, Predicate<String> isWord) {
        this.byFirstLetter = byFirstLetter;
        this.isWord = isWord;
    }

    /// @param isWord whether a lower-case word is one of the language
    public static SpellingCorrector of(List<String> phrases, Predicate<String> isWord) {
        var counts = new HashMap<String, Integer>();
        phrases.forEach(phrase -> TermExtractor.wordsOf(phrase).forEach(word -> counts.merge(word, 1, Integer::sum)));
        var byFirstLetter = new HashMap<Character, List<Map.Entry<String, Integer>>>();
        counts.entrySet().stream()
                .filter(word -> WORD.matcher(word.getKey()).matches())
                .forEach(word -> byFirstLetter
                        .computeIfAbsent(word.getKey().charAt(0), _ -> new ArrayList<>())
                        .add(Map.entry(word.getKey(), word.getValue())));
        return new SpellingCorrector(byFirstLetter, isWord);
    }

    public String correct(String text) {
        var words = new AtomicInteger();
        return WORD.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(
                        words.incrementAndGet() > MAX_WORDS ? found.group() : correctWord(found.group())));
    }

    private String correctWord(String original) {
        var word = NameKey.lowerCase(original);
        if (isKnown(word) || isWord.test(word)) {
            return original;
        }
        return nearest(word, 1)
                .or(() -> word.length() >= LONG ? nearest(word, 2) : Optional.empty())
                .orElse(original);
    }

    private boolean isKnown(String word) {
        return candidates(word).stream().anyMatch(each -> each.getKey().equals(word) && isTrusted(each));
    }

    /// Curators mistype too, so a word that the language lacks has to occur twice. Looked up lazily, since looking up
    /// all words would slow down a start.
    private boolean isTrusted(Map.Entry<String, Integer> word) {
        return word.getValue() > 1 || isWord.test(word.getKey());
    }

    /// The most frequent curated word within that many edits; the alphabetically first one of equals.
    private Optional<String> nearest(String word, int edits) {
        return candidates(word).stream()
                .filter(each -> OptimalStringAlignment.isWithin(edits, word, each.getKey()) && isTrusted(each))
                .max(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(
                                Map.Entry.<String, Integer>comparingByKey().reversed()))
                .map(Map.Entry::getKey);
    }

    /// The first letter is hardly ever wrong.
    private List<Map.Entry<String, Integer>> candidates(String word) {
        return byFirstLetter.getOrDefault(word.charAt(0), List.of());
    }
}
