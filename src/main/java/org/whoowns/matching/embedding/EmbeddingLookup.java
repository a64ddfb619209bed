package org.whoowns.matching.embedding;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Texts whose meaning has been computed already.
///
/// @param places where a text stands among the meanings
/// @param before what was known before that; null for nothing
public record EmbeddingLookup(
        Map<String, Integer> places,
        EmbeddingMatrix embeddings,
        @Nullable EmbeddingLookup before) {

    public static final EmbeddingLookup NOTHING = new EmbeddingLookup(Map.of(), EmbeddingMatrix.of(List.of()), null);

    public EmbeddingLookup {
        places = Map.copyOf(places);
    }

    public static EmbeddingLookup of(List<String> texts, EmbeddingMatrix embeddings, EmbeddingLookup before) {
        var places = new HashMap<String, Integer>();
        for (var i = 0; i < texts.size(); i++) {
            places.putIfAbsent(texts.get(i), i);
        }
        return new EmbeddingLookup(places, embeddings, before);
    }

    public float @Nullable [] find(String text) {
        var place = places.get(text);
        if (place != null) {
            return embeddings.vector(place);
        }
        return before == null ? null : before.find(text);
    }
}
