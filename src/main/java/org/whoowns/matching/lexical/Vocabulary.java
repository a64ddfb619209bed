package org.whoowns.matching.lexical;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/// Sorted terms of one kind with their inverse document frequency. Immutable and thread-safe.
final class Vocabulary {

    /// Minimum document frequency; a term of a single phrase says nothing about others.
    private static final int MIN_FREQUENCY = 2;

    private final long[] terms;
    private final float[] weights;

    private Vocabulary(long[] terms, float[] weights) {
        this.terms = terms;
        this.weights = weights;
    }

    static Vocabulary of(List<TermExtractor> phrases, Function<TermExtractor, long[]> kind) {
        var all = distinctOfEach(phrases.stream().map(kind).toList());
        Arrays.parallelSort(all);
        // The last index of each run of equal terms.
        var ends = IntStream.range(0, all.length)
                .filter(i -> i + 1 == all.length || all[i] != all[i + 1])
                .toArray();
        var frequent = IntStream.range(0, ends.length)
                .filter(i -> frequency(ends, i) >= MIN_FREQUENCY)
                .toArray();
        var terms = Arrays.stream(frequent).mapToLong(i -> all[ends[i]]).toArray();
        var weights = new float[terms.length];
        for (var i = 0; i < weights.length; i++) {
            weights[i] = weight(frequency(ends, frequent[i]), phrases.size());
        }
        return new Vocabulary(terms, weights);
    }

    private static long[] distinctOfEach(List<long[]> sorted) {
        var all = new long[sorted.stream().mapToInt(each -> each.length).sum()];
        var end = 0;
        for (var each : sorted) {
            for (var i = 0; i < each.length; i++) {
                if (i == 0 || each[i] != each[i - 1]) {
                    all[end++] = each[i];
                }
            }
        }
        return Arrays.copyOf(all, end);
    }

    int size() {
        return terms.length;
    }

    /// The index of the term; negative if unknown.
    int index(long term) {
        return Arrays.binarySearch(terms, term);
    }

    float weight(int index) {
        return weights[index];
    }

    private static int frequency(int[] ends, int run) {
        return ends[run] - (run == 0 ? -1 : ends[run - 1]);
    }

    /// Inverse document frequency, smoothed: ln((1 + n) / (1 + df)) + 1.
    private static float weight(int frequency, int phrases) {
        return (float) (Math.log((1.0 + phrases) / (1.0 + frequency)) + 1);
    }
}
