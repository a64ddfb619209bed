package org.whoowns.matching.classifier.training;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Where the search for planes begins: how much each example counts for each plane.
///
/// What is found is the same within the precision of the search, whatever it began with; a start far off only costs
/// time. Safe to share between threads.
@FunctionalInterface
public interface InitialAlphas {

    /// No example counts for any plane.
    InitialAlphas COLD = (plane, examples) -> new double[examples];

    /// @param plane by its class, from 0 on
    /// @return a number from 0 on for each example
    double[] counts(int plane, int examples);

    /// Begins where an earlier search ended, as far as the examples are the same: a warm start.
    ///
    /// Classes are known again by their examples, so that they may have another number now.
    ///
    /// @param labels the class of each text, from 0 on
    static InitialAlphas warm(SavedSupportVectors before, List<String> texts, int[] labels) {
        var places = new HashMap<Integer, Integer>();
        for (var i = 0; i < texts.size(); i++) {
            places.putIfAbsent(texts.get(i).hashCode(), i);
        }
        var known = before.texts();
        var now = new int[known];
        Map<Integer, Map<Integer, Integer>> votes = new HashMap<>();
        for (var each = 0; each < known; each++) {
            now[each] = places.getOrDefault(before.text(each), -1);
            if (now[each] >= 0) {
                votes.computeIfAbsent(labels[now[each]], _ -> new HashMap<>())
                        .merge(before.label(each), 1, Integer::sum);
            }
        }
        return (plane, examples) -> {
            var counts = new double[examples];
            var then = most(votes.getOrDefault(plane, Map.of()));
            if (then < 0 || then >= before.planes()) {
                return counts;
            }
            var support = before.plane(then);
            for (var i = 0; i < support.size(); i++) {
                var each = support.example(i);
                // What has changed sides would push the wrong way.
                if (now[each] >= 0 && (labels[now[each]] == plane) == (before.label(each) == then)) {
                    counts[now[each]] = support.count(i);
                }
            }
            return counts;
        };
    }

    private static int most(Map<Integer, Integer> votes) {
        return votes.entrySet().stream()
                .max(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(-1);
    }
}
