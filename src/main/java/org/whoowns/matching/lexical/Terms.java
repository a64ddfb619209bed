package org.whoowns.matching.lexical;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// What a text is made of, as far as spelling goes: its words, its pairs of neighbouring words, and the runs of three
/// and four letters in its words, which endings and slips of the fingers leave mostly alone.
///
/// @param words how often each word or pair occurs
/// @param grams how often each run of letters occurs; a blank stands for the edge of a word
record Terms(Map<String, Integer> words, Map<String, Integer> grams) {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+");
    private static final int SHORTEST = 3;
    private static final int LONGEST = 4;

    static Terms of(String text) {
        var list = wordsOf(text);
        var words = new HashMap<String, Integer>();
        var grams = new HashMap<String, Integer>();
        for (var i = 0; i < list.size(); i++) {
            words.merge(list.get(i), 1, Integer::sum);
            if (i > 0) {
                words.merge(list.get(i - 1) + ' ' + list.get(i), 1, Integer::sum);
            }
            addGrams(' ' + list.get(i) + ' ', grams);
        }
        return new Terms(words, grams);
    }

    static List<String> wordsOf(String text) {
        return WORD.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(found -> found.group())
                .toList();
    }

    private static void addGrams(String word, Map<String, Integer> grams) {
        for (var length = SHORTEST; length <= LONGEST; length++) {
            if (word.length() <= length) {
                grams.merge(word, 1, Integer::sum);
                return;
            }
            for (var start = 0; start + length <= word.length(); start++) {
                grams.merge(word.substring(start, start + length), 1, Integer::sum);
            }
        }
    }
}
