package org.whoowns.matching;

import java.util.List;
import org.whoowns.matching.classifier.training.FeatureVector;
import org.whoowns.matching.embedding.EmbeddingMatrix;
import org.whoowns.matching.lexical.SparseVector;

/// Cosine similarities of a text to each phrase: of embeddings if available, else of TF-IDF vectors.
sealed interface Similarity {

    /// From -1 to 1 for each phrase.
    float[] to(FeatureVector text);

    record ByMeaning(EmbeddingMatrix phrases) implements Similarity {

        @Override
        public float[] to(FeatureVector text) {
            return phrases.cosineSimilarities(text.embedding());
        }
    }

    record ByTerms(List<SparseVector> phrases) implements Similarity {

        @Override
        public float[] to(FeatureVector text) {
            var similarities = new float[phrases.size()];
            for (var i = 0; i < similarities.length; i++) {
                similarities[i] = of(text.terms(), phrases.get(i));
            }
            return similarities;
        }

        static float of(SparseVector one, SparseVector other) {
            // The vectors of words and of n-grams have length 1 each.
            return one.dot(other) / 2;
        }
    }
}
