package org.whoowns.knowledge;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// How names are compared: without regard to case, spacing, width of letters and closing punctuation.
public final class Names {

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern END = Pattern.compile("(?<![\\s?.!…])[\\s?.!…]++$");

    private Names() {}

    /// Two names with the same key are the same name.
    public static String key(String name) {
        var plain = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return END.matcher(SPACES.matcher(plain).replaceAll(" ").strip()).replaceAll("");
    }
}
