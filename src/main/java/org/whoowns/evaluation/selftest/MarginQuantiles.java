package org.whoowns.evaluation.selftest;

import java.util.List;

/// Quantiles of the margins of phrases, from -1 to 1; 0 if there are no phrases. The names are those of the JSON
/// output.
///
/// @param least the minimum
/// @param low the 5th percentile
/// @param middle the median
public record MarginQuantiles(double least, double low, double middle) {

    public static MarginQuantiles of(List<PhraseResult> results) {
        var sorted = results.stream().mapToDouble(PhraseResult::margin).sorted().toArray();
        return sorted.length == 0
                ? new MarginQuantiles(0, 0, 0)
                : new MarginQuantiles(sorted[0], sorted[sorted.length / 20], sorted[sorted.length / 2]);
    }
}
