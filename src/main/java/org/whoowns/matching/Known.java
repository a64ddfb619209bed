package org.whoowns.matching;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.whoowns.matching.embedding.Meanings;

/// Texts whose meaning has been computed already.
///
/// @param places where a text stands among the meanings
/// @param before what was known before that; null for nothing
record Known(
        Map<String, Integer> places,
        Meanings meanings,
        @Nullable Known before) {

    static final Known NOTHING = new Known(Map.of(), Meanings.of(List.of()), null);

    Known {
        places = Map.copyOf(places);
    }

    static Known of(List<String> texts, Meanings meanings, Known before) {
        var places = new HashMap<String, Integer>();
        for (var i = 0; i < texts.size(); i++) {
            places.putIfAbsent(texts.get(i), i);
        }
        return new Known(places, meanings, before);
    }

    float @Nullable [] find(String text) {
        var place = places.get(text);
        if (place != null) {
            return meanings.vector(place);
        }
        return before == null ? null : before.find(text);
    }
}
