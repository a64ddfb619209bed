package org.whoowns.matching.embedding;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Lookup of embeddings that have been computed already.
///
/// @param indices of the texts in the matrix
/// @param fallback for other texts; null for none
public record EmbeddingLookup(
        Map<String, Integer> indices,
        EmbeddingMatrix embeddings,
        @Nullable EmbeddingLookup fallback) {

    public static final EmbeddingLookup NOTHING = new EmbeddingLookup(Map.of(), EmbeddingMatrix.of(List.of()), null);

    public EmbeddingLookup {
        indices = Map.copyOf(indices);
    }

    public static EmbeddingLookup of(List<String> texts, EmbeddingMatrix embeddings, EmbeddingLookup fallback) {
        var indices = new HashMap<String, Integer>();
        for (var i = 0; i < texts.size(); i++) {
            indices.putIfAbsent(texts.get(i), i);
        }
        return new EmbeddingLookup(indices, embeddings, fallback);
    }

    public float @Nullable [] find(String text) {
        var index = indices.get(text);
        if (index != null) {
            return embeddings.vector(index);
        }
        return fallback == null ? null : fallback.find(text);
    }
}
