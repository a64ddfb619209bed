package org.whoowns.matching.lexical;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/// The terms that curated phrases are made of, and how telling each is: what few phrases have, tells more.
///
/// Immutable and safe to share between threads.
public final class TfIdfVectorizer {

    private final Function<String, TermExtractor> taking;
    private final Vocabulary words;
    private final Vocabulary grams;

    private TfIdfVectorizer(Function<String, TermExtractor> taking, Vocabulary words, Vocabulary grams) {
        this.taking = taking;
        this.words = words;
        this.grams = grams;
    }

    public static TfIdfVectorizer of(List<String> phrases) {
        return of(phrases, TermExtractor::of);
    }

    /// @param taking takes a text apart
    static TfIdfVectorizer of(List<String> phrases, Function<String, TermExtractor> taking) {
        var terms = phrases.parallelStream().map(taking).toList();
        return new TfIdfVectorizer(
                taking, Vocabulary.of(terms, TermExtractor::words), Vocabulary.of(terms, TermExtractor::grams));
    }

    /// How many components a vector may have.
    public int size() {
        return words.size() + grams.size();
    }

    /// The text as a vector: its words weigh as much as its runs of letters. Terms that no phrase has are left out.
    public SparseVector vector(String text) {
        var terms = taking.apply(text);
        var indices = new int[terms.words().length + terms.grams().length];
        var values = new float[indices.length];
        var end = add(terms.words(), words, 0, indices, values, 0);
        end = add(terms.grams(), grams, words.size(), indices, values, end);
        return new SparseVector(Arrays.copyOf(indices, end), Arrays.copyOf(values, end));
    }

    /// Adds the known terms behind `from` and brings them to length 1 together.
    ///
    /// @param first the index of the first term that is known
    private static int add(long[] terms, Vocabulary known, int first, int[] indices, float[] values, int from) {
        var end = from;
        var sum = 0.0;
        for (int i = 0, next; i < terms.length; i = next) {
            next = i + 1;
            while (next < terms.length && terms[next] == terms[i]) {
                next++;
            }
            var place = known.place(terms[i]);
            if (place >= 0) {
                var value = (float) (1 + Math.log(next - i)) * known.weight(place);
                indices[end] = first + place;
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
