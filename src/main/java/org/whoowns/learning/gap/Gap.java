package org.whoowns.learning.gap;

import java.util.List;

/// Something that was asked and not answered.
///
/// @param utterance the redacted words that were asked first
/// @param times how often it was asked, in any words
/// @param askers at least so many people asked
/// @param nearest ids of the nearest entries, best first
/// @param examples other words in which it was asked, the most frequent first
public record Gap(
        String workspace,
        String id,
        String utterance,
        GapState state,
        int times,
        int askers,
        List<String> nearest,
        List<String> examples) {

    /// Only curators see what fewer people asked: the words may tell who it was.
    public static final int DISCREET = 3;

    public Gap {
        nearest = List.copyOf(nearest);
        examples = List.copyOf(examples);
    }

    /// The same in another state.
    public Gap in(GapState other) {
        return new Gap(workspace, id, utterance, other, times, askers, nearest, examples);
    }

    Gap withExamples(List<String> words) {
        return new Gap(workspace, id, utterance, state, times, askers, nearest, words);
    }
}
