package org.whoowns.matching.classifier;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.whoowns.matching.lexical.SparseVector;

/// For each term the entries that have it, and how much: the mean of an entry's phrases by their terms, of length 1.
///
/// All lies in three arrays, the entries of one term behind those of the term before: a large folder has a million of
/// such pairs. Immutable and safe to share between threads.
final class CentroidTermIndex {

    private final int entries;
    private final int[] ends;
    private final int[] having;
    private final float[] weights;

    private CentroidTermIndex(int entries, int[] ends, int[] having, float[] weights) {
        this.entries = entries;
        this.ends = ends;
        this.having = having;
        this.weights = weights;
    }

    /// @param labels the entry of each phrase; those beyond the entries are left out
    static CentroidTermIndex of(List<SparseVector> phrases, int[] labels, int entries, int terms) {
        var phrasesOf = phrasesOfEach(labels, entries);
        var means = IntStream.range(0, entries)
                .mapToObj(entry -> SparseVector.sum(Arrays.stream(phrasesOf[entry])
                                .mapToObj(phrases::get)
                                .toList())
                        .normalised())
                .toList();
        var ends = new int[terms];
        for (var mean : means) {
            for (var t = 0; t < mean.size(); t++) {
                ends[mean.index(t)]++;
            }
        }
        Arrays.parallelPrefix(ends, Integer::sum);
        var having = new int[terms == 0 ? 0 : ends[terms - 1]];
        var weights = new float[having.length];
        var next = new int[terms];
        System.arraycopy(ends, 0, next, Math.min(1, terms), Math.max(0, terms - 1));
        for (var entry = 0; entry < entries; entry++) {
            var mean = means.get(entry);
            for (var t = 0; t < mean.size(); t++) {
                var place = next[mean.index(t)]++;
                having[place] = entry;
                weights[place] = mean.value(t);
            }
        }
        return new CentroidTermIndex(entries, ends, having, weights);
    }

    private static int[][] phrasesOfEach(int[] labels, int entries) {
        var counts = new int[entries];
        IntStream.of(labels).filter(label -> label < entries).forEach(label -> counts[label]++);
        var phrases = new int[entries][];
        Arrays.setAll(phrases, entry -> new int[counts[entry]]);
        for (var i = labels.length - 1; i >= 0; i--) {
            if (labels[i] < entries) {
                phrases[labels[i]][--counts[labels[i]]] = i;
            }
        }
        return phrases;
    }

    /// The cosine of the text to each entry.
    float[] cosines(SparseVector text) {
        var cosines = new float[entries];
        var square = 0f;
        for (var t = 0; t < text.size(); t++) {
            var value = text.value(t);
            var term = text.index(t);
            square += value * value;
            for (var i = term == 0 ? 0 : ends[term - 1]; i < ends[term]; i++) {
                cosines[having[i]] += value * weights[i];
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
