package org.whoowns.matching.learning;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.whoowns.matching.lexical.SparseVector;

/// For each term the entries that have it, and how much: the mean of an entry's phrases by their terms, of length 1.
///
/// Immutable and safe to share between threads.
final class TermIndex {

    private record Posting(int entry, float weight) {}

    private final int entries;
    private final List<List<Posting>> postings;

    private TermIndex(int entries, List<List<Posting>> postings) {
        this.entries = entries;
        this.postings = postings;
    }

    /// @param labels the entry of each phrase; those beyond the entries are left out
    static TermIndex of(List<SparseVector> phrases, int[] labels, int entries, int terms) {
        var sums = new ArrayList<TreeMap<Integer, Float>>();
        for (var entry = 0; entry < entries; entry++) {
            sums.add(new TreeMap<>());
        }
        for (var i = 0; i < labels.length; i++) {
            if (labels[i] < entries) {
                var phrase = phrases.get(i);
                for (var t = 0; t < phrase.size(); t++) {
                    sums.get(labels[i]).merge(phrase.index(t), phrase.value(t), Float::sum);
                }
            }
        }
        var postings = new ArrayList<List<Posting>>();
        for (var term = 0; term < terms; term++) {
            postings.add(new ArrayList<>(2));
        }
        for (var entry = 0; entry < entries; entry++) {
            var place = entry;
            var weights = sums.get(entry);
            var length = (float)
                    Math.sqrt(weights.values().stream().mapToDouble(w -> w * w).sum());
            weights.forEach((term, weight) -> postings.get(term).add(new Posting(place, weight / length)));
        }
        return new TermIndex(entries, postings);
    }

    /// The cosine of the text to each entry.
    float[] cosines(SparseVector text) {
        var cosines = new float[entries];
        var square = 0f;
        for (var t = 0; t < text.size(); t++) {
            var value = text.value(t);
            square += value * value;
            for (var posting : postings.get(text.index(t))) {
                cosines[posting.entry()] += value * posting.weight();
            }
        }
        if (square > 0) {
            var length = (float) Math.sqrt(square);
            for (var i = 0; i < cosines.length; i++) {
                cosines[i] /= length;
            }
        }
        return cosines;
    }
}
