package org.whoowns.matching.classifier.training;

import org.whoowns.matching.embedding.VectorMath;
import org.whoowns.matching.lexical.SparseVector;

/// Features of a text: its sentence embedding and its TF-IDF vector.
public final class FeatureVector {

    /// Weight of the embedding; words and character n-grams weigh 1 each. Measured: values from 1 to 2 make no
    /// difference, higher ones drown the words.
    private static final float EMBEDDING_WEIGHT = 1.5f;

    private final float[] embedding;
    private final SparseVector terms;

    /// @param embedding of size 0 without a language model
    public FeatureVector(float[] embedding, SparseVector terms) {
        this.embedding = embedding;
        this.terms = terms;
    }

    /// Not to be modified.
    public float[] embedding() {
        return embedding;
    }

    public SparseVector terms() {
        return terms;
    }

    public int embeddingSize() {
        return embedding.length;
    }

    /// The squared length, including the constant 1 of the bias.
    public double square() {
        return 1 + EMBEDDING_WEIGHT * EMBEDDING_WEIGHT * VectorMath.dot(embedding, embedding) + terms.dot(terms);
    }

    /// The dot product with the weights, without the bias.
    float dot(float[] embeddingWeights, float[] termWeights) {
        return EMBEDDING_WEIGHT * VectorMath.dot(embedding, embeddingWeights) + terms.dot(termWeights);
    }

    /// Adds the scaled features to the weights.
    void addTo(float[] embeddingWeights, float[] termWeights, float factor) {
        VectorMath.add(embedding, factor * EMBEDDING_WEIGHT, embeddingWeights);
        terms.addTo(termWeights, factor);
    }

    /// Adds the score of each class. The weights have a row of half-precision numbers for each component.
    public void addWeights(short[][] embeddingWeights, short[][] termWeights, float[] scores) {
        for (var i = 0; i < embedding.length; i++) {
            add(embeddingWeights[i], EMBEDDING_WEIGHT * embedding[i], scores);
        }
        for (var i = 0; i < terms.size(); i++) {
            add(termWeights[terms.index(i)], terms.value(i), scores);
        }
    }

    private static void add(short[] weights, float factor, float[] scores) {
        for (var each = 0; each < scores.length; each++) {
            scores[each] += factor * Float.float16ToFloat(weights[each]);
        }
    }
}
