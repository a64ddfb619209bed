package org.whoowns.knowledge;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// Normalizes names for comparison: ignores case, spacing, character width (NFKC) and closing punctuation.
public final class NameKey {

    private static final String CLOSING = " ?.!";
    private static final char SIGMA = '\u03A3';
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern END = Pattern.compile("(?<![\\s?.!…])[\\s?.!…]++$");

    private NameKey() {}

    /// The normalized name; equal keys mean the same name.
    public static String key(String name) {
        var end = 0;
        var key = new char[name.length()];
        for (var i = 0; i < name.length(); i++) {
            var letter = name.charAt(i);
            if (letter < ' ' || letter > '~') {
                return unicodeKey(name);
            }
            if (letter != ' ' || (end > 0 && key[end - 1] != ' ')) {
                key[end++] = letter >= 'A' && letter <= 'Z' ? (char) (letter + ('a' - 'A')) : letter;
            }
        }
        while (end > 0 && CLOSING.indexOf(key[end - 1]) >= 0) {
            end--;
        }
        return new String(key, 0, end);
    }

    /// The text in lower case, letter by letter. Unlike the JDK it has no final form of sigma, for which the JDK looks
    /// through the whole word at each one.
    public static String lowerCase(String text) {
        return text.indexOf(SIGMA) < 0
                ? text.toLowerCase(Locale.ROOT)
                : text.codePoints()
                        .map(Character::toLowerCase)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }

    /// Handles all of Unicode, ten times slower than the ASCII path; a folder has thousands of names.
    private static String unicodeKey(String name) {
        var plain = lowerCase(Normalizer.normalize(name, Normalizer.Form.NFKC));
        return END.matcher(SPACES.matcher(plain).replaceAll(" ").strip()).replaceAll("");
    }
}
