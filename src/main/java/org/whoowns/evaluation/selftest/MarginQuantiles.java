package org.whoowns.evaluation.selftest;

import java.util.List;

/// How far entries are ahead of all others with their own phrases, from -1 to 1; 0 where nothing was asked.
///
/// @param least of all
/// @param low one phrase in twenty has less
/// @param middle every other phrase has less
public record MarginQuantiles(double least, double low, double middle) {

    public static MarginQuantiles of(List<PhraseResult> trials) {
        var sorted = trials.stream().mapToDouble(PhraseResult::margin).sorted().toArray();
        return sorted.length == 0
                ? new MarginQuantiles(0, 0, 0)
                : new MarginQuantiles(sorted[0], sorted[sorted.length / 20], sorted[sorted.length / 2]);
    }
}
