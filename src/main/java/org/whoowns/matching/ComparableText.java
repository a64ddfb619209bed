package org.whoowns.matching;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.whoowns.matching.embedding.QuantizedVector;
import org.whoowns.matching.lexical.SparseVector;

/// Text in the form in which a matcher compares it with phrases that its knowledge does not have.
///
/// @param keys its normalised spellings; equal ones mean the same text
/// @param vector its embedding; none without a language model
/// @param terms its words, if there is no language model; null otherwise
public record ComparableText(
        Set<String> keys, QuantizedVector vector, @Nullable SparseVector terms) {

    public ComparableText {
        keys = Set.copyOf(keys);
    }

    /// Cosine similarity, from -1 to 1; 0 if one has no embedding.
    public double similarity(ComparableText other) {
        return terms == null || other.terms == null
                ? vector.cosineSimilarity(other.vector)
                : Similarity.ByTerms.of(terms, other.terms);
    }

    public boolean equalsText(ComparableText other) {
        return keys.stream().anyMatch(other.keys::contains);
    }
}
