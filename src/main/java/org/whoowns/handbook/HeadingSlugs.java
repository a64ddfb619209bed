package org.whoowns.handbook;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Generates heading anchors as Markdown viewers do: lower case, no punctuation, hyphens for spaces, and a numeric
/// suffix for duplicates.
final class HeadingSlugs {

    private static final Pattern DROPPED = Pattern.compile("[^\\p{L}\\p{M}\\p{N}\\p{Pc} -]");

    private final Set<String> used = new HashSet<>();

    String of(String heading) {
        var plain = heading.strip().toLowerCase(Locale.ROOT);
        var base = DROPPED.matcher(plain).replaceAll("").replace(' ', '-');
        var slug = base;
        for (var i = 1; !used.add(slug); i++) {
            slug = base + "-" + i;
        }
        return slug;
    }
}
