package org.whoowns.matching.lexical;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// What a text is made of, as far as spelling goes: its words, its pairs of neighbouring words, and the runs of three
/// and four letters in its words, which endings and slips of the fingers leave mostly alone.
///
/// Each is a number, which takes a small part of the time and the memory of a string: a run is its letters side by
/// side, a word or pair a hash of 64 bits, with which two words are never the same in practice.
final class TermExtractor {

    private static final int SHORTEST = 3;
    private static final int LONGEST = 4;

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

    /// The words and pairs in ascending order, each as often as it occurs. Not to be written to.
    long[] words() {
        return words;
    }

    /// The runs of letters in ascending order, each as often as it occurs; a blank stands for the edge of a word. Not
    /// to be written to.
    long[] grams() {
        return grams;
    }

    static List<String> wordsOf(String text) {
        var small = text.toLowerCase(Locale.ROOT);
        var words = new ArrayList<String>();
        var start = 0;
        for (var i = 0; i < small.length(); ) {
            var character = small.codePointAt(i);
            var next = i + Character.charCount(character);
            if (!isOfWord(character)) {
                if (start < i) {
                    words.add(small.substring(start, i));
                }
                start = next;
            }
            i = next;
        }
        if (start < small.length()) {
            words.add(small.substring(start));
        }
        return words;
    }

    private static boolean isOfWord(int character) {
        if (character < 128) {
            return (character >= 'a' && character <= 'z') || (character >= '0' && character <= '9') || character == '_';
        }
        return switch (Character.getType(character)) {
            case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER -> true;
            default -> Character.isLetter(character);
        };
    }

    /// The hash of a word (FNV-1a of 64 bits).
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

    /// At most four letters, side by side.
    static long gram(String word, int start, int end) {
        var gram = 0L;
        for (var i = start; i < end; i++) {
            gram = gram << Character.SIZE | word.charAt(i);
        }
        return gram;
    }

    private static int addGrams(String word, long[] grams, int from) {
        var end = from;
        for (var length = SHORTEST; length <= LONGEST; length++) {
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
