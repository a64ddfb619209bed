package org.whoowns.teams;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// The name of a team, in any script, as people typed it but for what can't be seen.
///
/// @param text 1 to [#LONGEST] characters, without control or direction characters, with single spaces
public record TeamName(String text) {

    /// The most characters that a name has.
    public static final int LONGEST = 200;

    /// Some letters become many when they are compared; an index takes only so much.
    private static final int LONGEST_KEY = 600;

    private static final String JOINERS = "\u200C\u200D";
    private static final Pattern UNSEEN =
            Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}&&[^\\s" + JOINERS + "]]");
    /// White space, and letters that look like it.
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}\\u115F\\u1160\\u2800\\u3164\\uFFA0]+");
    private static final Pattern ONLY_JOINERS = Pattern.compile("[" + JOINERS + "\\p{M} ]*");

    /// @throws IllegalArgumentException for what [#of(String)] would not make
    public TeamName {
        if (!text.equals(seen(text)) || !fits(text)) {
            throw new IllegalArgumentException("not a team's name");
        }
    }

    /// The name that somebody typed; nothing where there is nothing to see, or too much.
    public static Optional<TeamName> of(String typed) {
        return Optional.of(seen(typed)).filter(TeamName::fits).map(TeamName::new);
    }

    private static String seen(String typed) {
        return SPACES.matcher(UNSEEN.matcher(typed).replaceAll(""))
                .replaceAll(" ")
                .strip();
    }

    private static boolean fits(String text) {
        return !ONLY_JOINERS.matcher(text).matches()
                && text.codePointCount(0, text.length()) <= LONGEST
                && key(text).length() <= LONGEST_KEY;
    }

    /// How names are compared: two teams of a workspace never have the same key.
    public String key() {
        return key(text);
    }

    /// The key that words would have as a name.
    public static String key(String words) {
        var folded = Normalizer.normalize(words, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT);
        var composed = Normalizer.normalize(folded, Normalizer.Form.NFKC);
        return seen(composed);
    }
}
