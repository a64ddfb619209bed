package org.whoowns.matching.lexical;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/// TF-IDF vectorizer over words, word bigrams and character n-grams. Immutable and thread-safe.
public final class TfIdfVectorizer {

    private final Function<String, TermExtractor> extractor;
    private final Vocabulary words;
    private final Vocabulary grams;

    private TfIdfVectorizer(Function<String, TermExtractor> extractor, Vocabulary words, Vocabulary grams) {
        this.extractor = extractor;
        this.words = words;
        this.grams = grams;
    }

    public static TfIdfVectorizer of(List<String> phrases) {
        return of(phrases, TermExtractor::of);
    }

    static TfIdfVectorizer of(List<String> phrases, Function<String, TermExtractor> extractor) {
        var terms = phrases.parallelStream().map(extractor).toList();
        return new TfIdfVectorizer(
                extractor, Vocabulary.of(terms, TermExtractor::words), Vocabulary.of(terms, TermExtractor::grams));
    }

    /// The size of the vocabulary.
    public int size() {
        return words.size() + grams.size();
    }

    /// The vector of a text; its words and its n-grams have length 1 each. Unknown terms are left out.
    public SparseVector vector(String text) {
        var terms = extractor.apply(text);
        var indices = new int[terms.words().length + terms.grams().length];
        var values = new float[indices.length];
        var end = add(terms.words(), words, 0, indices, values, 0);
        end = add(terms.grams(), grams, words.size(), indices, values, end);
        return new SparseVector(Arrays.copyOf(indices, end), Arrays.copyOf(values, end));
    }

    /// Appends the known terms at `from`, scaled to length 1.
    ///
    /// @param first the index of the vocabulary's first term
    private static int add(long[] terms, Vocabulary known, int first, int[] indices, float[] values, int from) {
        var end = from;
        var sum = 0.0;
        for (int i = 0, next; i < terms.length; i = next) {
            next = i + 1;
            while (next < terms.length && terms[next] == terms[i]) {
                next++;
            }
            var index = known.index(terms[i]);
            if (index >= 0) {
                var value = (float) (1 + Math.log(next - i)) * known.weight(index);
                indices[end] = first + index;
                values[end++] = value;
                sum += value * value;
            }
        }
        var length = (float) Math.sqrt(sum);
        for (var i = from; i < end; i++) {
            values[i] /= length;
        }
        return end;
    }
}
