package org.whoowns.handbook;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// The anchors that Markdown viewers give to headings: small letters, no punctuation, hyphens for spaces, a number
/// where the same comes again.
final class HeadingSlugs {

    private static final Pattern DROPPED = Pattern.compile("[^\\p{L}\\p{M}\\p{N}\\p{Pc} -]");

    private final Set<String> taken = new HashSet<>();

    String of(String heading) {
        var plain = DROPPED.matcher(heading.strip().toLowerCase(Locale.ROOT))
                .replaceAll("")
                .replace(' ', '-');
        var slug = plain;
        for (var i = 1; !taken.add(slug); i++) {
            slug = plain + "-" + i;
        }
        return slug;
    }
}
