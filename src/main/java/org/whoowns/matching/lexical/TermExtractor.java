package org.whoowns.matching.lexical;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.whoowns.knowledge.NameKey;

/// Extracts the terms of a text: words, word bigrams, and character n-grams of three and four letters, which mostly
/// survive inflection and typos.
///
/// Terms are numbers, which are far cheaper than strings: an n-gram is its packed letters, a word or bigram a 64-bit
/// hash, which has no collisions in practice.
final class TermExtractor {

    private static final int MIN_GRAM = 3;
    private static final int MAX_GRAM = 4;

    private final long[] words;
    private final long[] grams;

    TermExtractor(long[] words, long[] grams) {
        this.words = words;
        this.grams = grams;
    }

    static TermExtractor of(String text) {
        var list = wordsOf(text);
        var words = new long[Math.max(0, 2 * list.size() - 1)];
        var grams =
                new long[list.stream().mapToInt(word -> 2 * word.length() + 1).sum()];
        var end = 0;
        for (var i = 0; i < list.size(); i++) {
            words[i] = word(list.get(i));
            if (i > 0) {
                words[list.size() + i - 1] = pair(words[i - 1], words[i]);
            }
            end = addGrams(' ' + list.get(i) + ' ', grams, end);
        }
        Arrays.sort(words);
        Arrays.sort(grams, 0, end);
        return new TermExtractor(words, Arrays.copyOf(grams, end));
    }

    /// Words and bigrams, sorted, with repetitions. Not to be modified.
    long[] words() {
        return words;
    }

    /// Character n-grams, sorted, with repetitions; a blank marks the edge of a word. Not to be modified.
    long[] grams() {
        return grams;
    }

    static List<String> wordsOf(String text) {
        var lower = NameKey.lowerCase(text);
        var words = new ArrayList<String>();
        var start = 0;
        for (var i = 0; i < lower.length(); ) {
            var character = lower.codePointAt(i);
            var next = i + Character.charCount(character);
            if (!isWordCharacter(character)) {
                if (start < i) {
                    words.add(lower.substring(start, i));
                }
                start = next;
            }
            i = next;
        }
        if (start < lower.length()) {
            words.add(lower.substring(start));
        }
        return words;
    }

    private static boolean isWordCharacter(int character) {
        if (character < 128) {
            return (character >= 'a' && character <= 'z') || (character >= '0' && character <= '9') || character == '_';
        }
        return switch (Character.getType(character)) {
            case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER -> true;
            default -> Character.isLetter(character);
        };
    }

    /// The 64-bit FNV-1a hash of a word.
    static long word(String word) {
        var hash = 0xcbf29ce484222325L;
        for (var i = 0; i < word.length(); i++) {
            hash = (hash ^ word.charAt(i)) * 0x100000001b3L;
        }
        return hash;
    }

    static long pair(long first, long second) {
        return (first * 0x9e3779b97f4a7c15L) ^ Long.rotateLeft(second, 32) * 0xc2b2ae3d27d4eb4fL;
    }

    /// At most four letters, packed.
    static long gram(String word, int start, int end) {
        var gram = 0L;
        for (var i = start; i < end; i++) {
            gram = gram << Character.SIZE | word.charAt(i);
        }
        return gram;
    }

    private static int addGrams(String word, long[] grams, int from) {
        var end = from;
        for (var length = MIN_GRAM; length <= MAX_GRAM; length++) {
            if (word.length() <= length) {
                grams[end++] = gram(word, 0, word.length());
                return end;
            }
            for (var start = 0; start + length <= word.length(); start++) {
                grams[end++] = gram(word, start, start + length);
            }
        }
        return end;
    }
}
