package org.whoowns.matching.learning;

import org.whoowns.matching.embedding.Vectors;
import org.whoowns.matching.lexical.SparseVector;

/// What a text is made of: its meaning and its terms.
public final class Features {

    /// How much meaning counts beside words and runs of letters, which count 1 each. Measured: from 1 to 2 nothing
    /// changes; beyond, words get lost.
    private static final float MEANING = 1.5f;

    private final float[] meaning;
    private final SparseVector terms;

    /// @param meaning the vector of the language model; of length 0 where there is none
    /// @param terms the vector of the lexicon
    public Features(float[] meaning, SparseVector terms) {
        this.meaning = meaning;
        this.terms = terms;
    }

    /// The vector of the language model. Not to be written to.
    public float[] meaning() {
        return meaning;
    }

    public SparseVector terms() {
        return terms;
    }

    int meaningSize() {
        return meaning.length;
    }

    /// The square of the length, with the constant 1 that stands for the bias.
    double square() {
        return 1 + MEANING * MEANING * Vectors.dot(meaning, meaning) + terms.dot(terms);
    }

    /// The weights applied to the text, without the bias.
    float weighed(float[] byMeaning, float[] byTerm) {
        return MEANING * Vectors.dot(meaning, byMeaning) + terms.weighed(byTerm);
    }

    /// Adds the text to the weights, so many times.
    void addTo(float[] byMeaning, float[] byTerm, float times) {
        var components = meaning;
        var factor = times * MEANING;
        for (var i = 0; i < components.length; i++) {
            byMeaning[i] += factor * components[i];
        }
        terms.addTo(byTerm, times);
    }

    /// Adds the weights of each class, a row of half-precision numbers for each component, to the scores.
    void addWeights(short[][] byMeaning, short[][] byTerm, float[] scores) {
        for (var i = 0; i < meaning.length; i++) {
            add(byMeaning[i], MEANING * meaning[i], scores);
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
