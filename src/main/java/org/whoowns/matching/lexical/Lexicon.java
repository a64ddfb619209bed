package org.whoowns.matching.lexical;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// The terms that curated phrases are made of, and how telling each is: what few phrases have, tells more.
///
/// Immutable and safe to share between threads.
public final class Lexicon {

    /// A term of one phrase alone says nothing about another phrase.
    private static final int FEWEST = 2;

    private record Term(int index, float weight) {}

    private final Map<String, Term> words;
    private final Map<String, Term> grams;

    private Lexicon(Map<String, Term> words, Map<String, Term> grams) {
        this.words = words;
        this.grams = grams;
    }

    public static Lexicon of(List<String> phrases) {
        var inWords = new TreeMap<String, Integer>();
        var inGrams = new TreeMap<String, Integer>();
        for (var phrase : phrases) {
            var terms = Terms.of(phrase);
            terms.words().keySet().forEach(term -> inWords.merge(term, 1, Integer::sum));
            terms.grams().keySet().forEach(term -> inGrams.merge(term, 1, Integer::sum));
        }
        var words = weighed(inWords, phrases.size(), 0);
        return new Lexicon(words, weighed(inGrams, phrases.size(), words.size()));
    }

    /// How many components a vector may have.
    public int size() {
        return words.size() + grams.size();
    }

    /// The text as a vector: its words weigh as much as its runs of letters. Terms that no phrase has are left out.
    public SparseVector vector(String text) {
        var terms = Terms.of(text);
        var indices = new int[terms.words().size() + terms.grams().size()];
        var values = new float[indices.length];
        var end = add(terms.words(), words, indices, values, 0);
        end = add(terms.grams(), grams, indices, values, end);
        return new SparseVector(Arrays.copyOf(indices, end), Arrays.copyOf(values, end));
    }

    /// Adds the known terms behind `from` and brings them to length 1 together.
    private static int add(
            Map<String, Integer> terms, Map<String, Term> known, int[] indices, float[] values, int from) {
        var end = from;
        var sum = 0.0;
        for (var entry : sorted(terms.entrySet())) {
            var term = known.get(entry.getKey());
            if (term != null) {
                var value = (float) (1 + Math.log(entry.getValue())) * term.weight();
                indices[end] = term.index();
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

    /// In the order of their indices, which were given in this order too.
    private static List<Map.Entry<String, Integer>> sorted(Collection<Map.Entry<String, Integer>> terms) {
        return terms.stream().sorted(Map.Entry.comparingByKey()).toList();
    }

    /// Inverse document frequency, smoothed: ln((1 + n) / (1 + df)) + 1.
    private static Map<String, Term> weighed(SortedMap<String, Integer> frequencies, int phrases, int firstIndex) {
        var weighed = new HashMap<String, Term>();
        frequencies.forEach((term, frequency) -> {
            if (frequency >= FEWEST) {
                var weight = (float) (Math.log((1.0 + phrases) / (1.0 + frequency)) + 1);
                weighed.put(term, new Term(firstIndex + weighed.size(), weight));
            }
        });
        return weighed;
    }
}
