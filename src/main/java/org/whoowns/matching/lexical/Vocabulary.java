package org.whoowns.matching.lexical;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/// The terms of one kind that several phrases have, in ascending order, and how telling each is.
///
/// Immutable and safe to share between threads.
final class Vocabulary {

    /// A term of one phrase alone says nothing about another phrase.
    private static final int FEWEST = 2;

    private final long[] terms;
    private final float[] weights;

    private Vocabulary(long[] terms, float[] weights) {
        this.terms = terms;
        this.weights = weights;
    }

    static Vocabulary of(List<TermExtractor> phrases, Function<TermExtractor, long[]> kind) {
        var all = distinctOfEach(phrases.stream().map(kind).toList());
        Arrays.parallelSort(all);
        // Where each run of the same term ends.
        var ends = IntStream.range(0, all.length)
                .filter(i -> i + 1 == all.length || all[i] != all[i + 1])
                .toArray();
        var frequent = IntStream.range(0, ends.length)
                .filter(i -> frequency(ends, i) >= FEWEST)
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

    /// Where the term stands; below 0 for one that is not there.
    int place(long term) {
        return Arrays.binarySearch(terms, term);
    }

    float weight(int place) {
        return weights[place];
    }

    private static int frequency(int[] ends, int run) {
        return ends[run] - (run == 0 ? -1 : ends[run - 1]);
    }

    /// Inverse document frequency, smoothed: ln((1 + n) / (1 + df)) + 1.
    private static float weight(int frequency, int phrases) {
        return (float) (Math.log((1.0 + phrases) / (1.0 + frequency)) + 1);
    }
}
