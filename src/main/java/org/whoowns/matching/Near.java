package org.whoowns.matching;

import java.util.List;
import org.whoowns.matching.embedding.Meanings;
import org.whoowns.matching.learning.Features;
import org.whoowns.matching.lexical.SparseVector;

/// How near texts are to each other: by meaning where that is known, else by terms.
sealed interface Near {

    /// How near the text is to each phrase, from -1 to 1.
    float[] to(Features text);

    record ByMeaning(Meanings phrases) implements Near {

        @Override
        public float[] to(Features text) {
            return phrases.nearness(text.meaning());
        }
    }

    record ByTerms(List<SparseVector> phrases) implements Near {

        @Override
        public float[] to(Features text) {
            var nearness = new float[phrases.size()];
            for (var i = 0; i < nearness.length; i++) {
                // Words and runs of letters have length 1 each.
                nearness[i] = text.terms().dot(phrases.get(i)) / 2;
            }
            return nearness;
        }
    }
}
