package org.whoowns.matching.lexical;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Mends slips of the fingers: a word that nobody knows becomes the curated word that is one slip away.
///
/// Immutable and safe to share between threads.
public final class SpellingCorrector {

    private static final Pattern WORD = Pattern.compile("(?<!\\p{L})\\p{L}{4,24}(?!\\p{L})");
    /// In longer words two slips still leave no doubt.
    private static final int LONG = 8;

    private final Map<Character, List<Map.Entry<String, Integer>>> byFirstLetter;
    private final Predicate<String> isWord;

    private SpellingCorrector(
            Map<Character, List<Map.Entry<String, Integer>>> byFirstLetter, Predicate<String> isWord) {
        this.byFirstLetter = byFirstLetter;
        this.isWord = isWord;
    }

    /// @param isWord whether a word, in small letters, is one of the language, curated or not
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

    /// The text with its slips mended; all else is left as it is.
    public String correct(String text) {
        return WORD.matcher(text).replaceAll(found -> Matcher.quoteReplacement(correctWord(found.group())));
    }

    private String correctWord(String written) {
        var word = written.toLowerCase(Locale.ROOT);
        if (isKnown(word) || isWord.test(word)) {
            return written;
        }
        return nearest(word, 1)
                .or(() -> word.length() >= LONG ? nearest(word, 2) : Optional.empty())
                .orElse(written);
    }

    private boolean isKnown(String word) {
        return startingLike(word).stream().anyMatch(each -> each.getKey().equals(word) && counts(each));
    }

    /// A curator may slip too; a word that the language lacks has to be written twice to count. This is looked up when
    /// it matters, since to look up all words would hold up a start.
    private boolean counts(Map.Entry<String, Integer> word) {
        return word.getValue() > 1 || isWord.test(word.getKey());
    }

    /// The most frequent curated word within that many slips; the first of them in the alphabet where several are.
    private Optional<String> nearest(String word, int slips) {
        return startingLike(word).stream()
                .filter(each -> OptimalStringAlignment.areWithin(slips, word, each.getKey()) && counts(each))
                .max(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(
                                Map.Entry.<String, Integer>comparingByKey().reversed()))
                .map(Map.Entry::getKey);
    }

    /// Hardly anybody gets the first letter wrong.
    private List<Map.Entry<String, Integer>> startingLike(String word) {
        return byFirstLetter.getOrDefault(word.charAt(0), List.of());
    }
}
