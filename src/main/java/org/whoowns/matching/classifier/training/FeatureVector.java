package org.whoowns.matching.classifier.training;

import org.whoowns.matching.embedding.VectorMath;
import org.whoowns.matching.lexical.SparseVector;

/// What a text is made of: its meaning and its terms.
public final class FeatureVector {

    /// How much meaning counts beside words and runs of letters, which count 1 each. Measured: from 1 to 2 nothing
    /// changes; beyond, words get lost.
    private static final float MEANING = 1.5f;

    private final float[] embedding;
    private final SparseVector terms;

    /// @param meaning the vector of the language model; of length 0 where there is none
    /// @param terms the vector of the lexicon
    public FeatureVector(float[] meaning, SparseVector terms) {
        this.embedding = meaning;
        this.terms = terms;
    }

    /// The vector of the language model. Not to be written to.
    public float[] embedding() {
        return embedding;
    }

    public SparseVector terms() {
        return terms;
    }

    public int embeddingSize() {
        return embedding.length;
    }

    /// The square of the length, with the constant 1 that stands for the bias.
    public double square() {
        return 1 + MEANING * MEANING * VectorMath.dot(embedding, embedding) + terms.dot(terms);
    }

    /// The weights applied to the text, without the bias.
    float dot(float[] byMeaning, float[] byTerm) {
        return MEANING * VectorMath.dot(embedding, byMeaning) + terms.dot(byTerm);
    }

    /// Adds the text to the weights, so many times.
    void addTo(float[] byMeaning, float[] byTerm, float times) {
        var components = embedding;
        var factor = times * MEANING;
        for (var i = 0; i < components.length; i++) {
            byMeaning[i] += factor * components[i];
        }
        terms.addTo(byTerm, times);
    }

    /// Adds the weights of each class, a row of half-precision numbers for each component, to the scores.
    public void addWeights(short[][] byMeaning, short[][] byTerm, float[] scores) {
        for (var i = 0; i < embedding.length; i++) {
            add(byMeaning[i], MEANING * embedding[i], scores);
        }
        for (var i = 0; i < terms.size(); i++) {
            add(byTerm[terms.index(i)], terms.value(i), scores);
        }
    }

    private static void add(short[] weights, float factor, float[] scores) {
        for (var each = 0; each < scores.length; each++) {
            scores[each] += factor * Float.float16ToFloat(weights[each]);
        }
    }
}
