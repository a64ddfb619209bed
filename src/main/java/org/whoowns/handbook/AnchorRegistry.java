package org.whoowns.handbook;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Names for links to jump to, each given out once.
///
/// An entry's anchor is its id, which has no underscore. All others have one, so that they never meet.
final class AnchorRegistry {

    private static final Pattern NOT_IN_ANCHORS = Pattern.compile("[^a-z0-9]+");

    private final Set<String> taken = new HashSet<>();

    String unique(String prefix, String name) {
        var wanted =
                prefix + NOT_IN_ANCHORS.matcher(name.toLowerCase(Locale.ROOT)).replaceAll("-");
        var anchor = wanted;
        for (var i = 2; !taken.add(anchor); i++) {
            anchor = wanted + "_" + i;
        }
        return anchor;
    }
}
