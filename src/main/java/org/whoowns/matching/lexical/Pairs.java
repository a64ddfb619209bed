package org.whoowns.matching.lexical;

import static java.util.Comparator.comparingInt;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// Mends a word that is one of the language and still a slip: one that curators hardly ever write, where the word one
/// slip away often follows the same neighbour.
///
/// Immutable and safe to share between threads.
final class Pairs {

    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    /// Shorter words are one slip away from too many others.
    private static final int SHORTEST = 4;
    /// A word that is written more often than that may well stand beside any other.
    private static final int RARE = 2;
    /// A pair that is written so often is a usual one.
    private static final int USUAL = 5;

    private final Map<String, Integer> words = new HashMap<>();
    private final Map<String, Map<String, Integer>> followers = new HashMap<>();

    Pairs(List<String> phrases) {
        for (var phrase : phrases) {
            var before = "";
            for (var word : Terms.wordsOf(phrase)) {
                words.merge(word, 1, Integer::sum);
                followers.computeIfAbsent(before, _ -> new TreeMap<>()).merge(word, 1, Integer::sum);
                before = word;
            }
        }
    }

    /// The text with such words mended; all else is left as it is.
    String mend(String text) {
        var mended = new StringBuilder();
        var before = "";
        var end = 0;
        for (var found = WORD.matcher(text); found.find(); end = found.end()) {
            var gap = text.substring(end, found.start());
            var word = found.group();
            mended.append(gap).append(gap.isBlank() ? usual(before, word) : word);
            before = word.toLowerCase(Locale.ROOT);
        }
        return mended.append(text, end, text.length()).toString();
    }

    private String usual(String before, String written) {
        var word = written.toLowerCase(Locale.ROOT);
        var following = followers.getOrDefault(before, Map.of());
        if (word.length() < SHORTEST || words.getOrDefault(word, 0) > RARE || following.containsKey(word)) {
            return written;
        }
        return following.entrySet().stream()
                .filter(each -> each.getValue() >= USUAL && each.getKey().length() >= SHORTEST)
                .filter(each -> each.getKey().charAt(0) == word.charAt(0) && Slips.areWithin(1, word, each.getKey()))
                .max(comparingInt(Map.Entry::getValue))
                .map(Map.Entry::getKey)
                .orElse(written);
    }
}
