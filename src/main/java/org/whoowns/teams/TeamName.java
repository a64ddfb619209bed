package org.whoowns.teams;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.whoowns.knowledge.text.NameSkeleton;

/// Name of a team in any script, without invisible characters.
///
/// @param text 1 to [#LONGEST] characters, of which new names have at most [#LONGEST_NEW], without control or direction
/// characters, with single spaces
public record TeamName(String text) {

    /// Names of earlier versions may be this long.
    public static final int LONGEST = 200;

    public static final int LONGEST_NEW = 80;

    /// Case folding may expand letters, and a database index limits the length.
    private static final int LONGEST_KEY = 600;

    private static final String JOINERS = "\u200C\u200D";
    private static final Pattern INVISIBLE =
            Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}&&[^\\s" + JOINERS + "]]");
    /// White space, and letters that look like it.
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}\\u115F\\u1160\\u2800\\u3164\\uFFA0]+");
    private static final Pattern ONLY_JOINERS = Pattern.compile("[" + JOINERS + "\\p{M} ]*");

    /// @throws IllegalArgumentException for a name that [#of(String)] would not return
    public TeamName {
        if (!text.equals(clean(text)) || !fits(text)) {
            throw new IllegalArgumentException("not a team's name");
        }
    }

    /// Cleans a typed name; empty if nothing visible is left, or too much.
    public static Optional<TeamName> of(String typed) {
        return Optional.of(clean(typed)).filter(TeamName::fits).map(TeamName::new);
    }

    /// Whether people mean this name by the words, however they or their keyboards write it.
    public boolean isCalled(String words) {
        var typed = NameSkeleton.of(words);
        var skeleton = NameSkeleton.of(text);
        return typed.equals(skeleton) || typed.equals(withoutArticle(skeleton));
    }

    /// Whether the words are among the words of this name, in this order.
    public boolean hasWords(String words) {
        return (" " + NameSkeleton.of(text) + " ").contains(" " + NameSkeleton.of(words) + " ");
    }

    /// Whether this name, in whichever spelling, contains what somebody typed to search for it.
    public boolean contains(String typed) {
        return contains(key(), typed);
    }

    /// Whether a name contains what somebody typed to search for it; an emoji is no part of a skeleton.
    public static boolean contains(String key, String typed) {
        return NameSkeleton.of(key).contains(NameSkeleton.of(typed)) || key.contains(key(typed));
    }

    /// Whether people could not tell it from another name.
    ///
    /// @param other the other name or its key
    public boolean looksLike(String other) {
        return withoutArticle(NameSkeleton.of(text)).equals(withoutArticle(NameSkeleton.of(other)));
    }

    /// The skeleton of a name that people also say without "the".
    public static String withoutArticle(String skeleton) {
        return skeleton.startsWith("the ") ? skeleton.substring("the ".length()) : skeleton;
    }

    private static String clean(String typed) {
        return SPACES.matcher(INVISIBLE.matcher(typed).replaceAll(""))
                .replaceAll(" ")
                .strip();
    }

    private static boolean fits(String text) {
        return !ONLY_JOINERS.matcher(text).matches()
                && text.codePointCount(0, text.length()) <= LONGEST
                && key(text).length() <= LONGEST_KEY;
    }

    /// Whether it is short enough for a new name.
    public boolean isShort() {
        return text.codePointCount(0, text.length()) <= LONGEST_NEW;
    }

    /// The key for comparison, unique in a workspace.
    public String key() {
        return key(text);
    }

    public static String key(String words) {
        var folded = Normalizer.normalize(words, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT);
        var composed = Normalizer.normalize(folded, Normalizer.Form.NFKC);
        return clean(composed);
    }
}
