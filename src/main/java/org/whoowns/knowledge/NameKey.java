package org.whoowns.knowledge;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// How names are compared: without regard to case, spacing, width of letters and closing punctuation.
public final class NameKey {

    private static final String CLOSING = " ?.!";

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern END = Pattern.compile("(?<![\\s?.!…])[\\s?.!…]++$");

    private NameKey() {}

    /// Two names with the same key are the same name.
    public static String key(String name) {
        var end = 0;
        var key = new char[name.length()];
        for (var i = 0; i < name.length(); i++) {
            var letter = name.charAt(i);
            if (letter < ' ' || letter > '~') {
                return keyOfAny(name);
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

    /// The same for letters of any kind, at ten times the cost; a folder has thousands of names.
    private static String keyOfAny(String name) {
        var plain = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return END.matcher(SPACES.matcher(plain).replaceAll(" ").strip()).replaceAll("");
    }
}
