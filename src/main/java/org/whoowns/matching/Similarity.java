package org.whoowns.matching;

import java.util.List;
import org.whoowns.matching.classifier.training.FeatureVector;
import org.whoowns.matching.embedding.EmbeddingMatrix;
import org.whoowns.matching.lexical.SparseVector;

/// How near texts are to each other: by meaning where that is known, else by terms.
sealed interface Similarity {

    /// How near the text is to each phrase, from -1 to 1.
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
            var nearness = new float[phrases.size()];
            for (var i = 0; i < nearness.length; i++) {
                // Words and runs of letters have length 1 each.
                nearness[i] = text.terms().dot(phrases.get(i)) / 2;
            }
            return nearness;
        }
    }
}
