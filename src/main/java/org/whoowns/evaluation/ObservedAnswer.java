package org.whoowns.evaluation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What came of a question.
///
/// @param kind what sort of answer followed, as `ask --json` names it
/// @param entry id of the entry that the answer rests on; null where it rests on none
/// @param owner id of the role that the answer names, or `shared`; null where it names none
/// @param choices ids of the entries that were offered, for [Verdict#AMBIGUOUS]
/// @param score from 0 to 1
public record ObservedAnswer(
        Verdict verdict,
        String kind,
        @Nullable String entry,
        @Nullable String owner,
        List<String> choices,
        double score) {

    public ObservedAnswer {
        choices = List.copyOf(choices);
    }

    /// How sure the answer was.
    public enum Verdict {
        CONFIDENT,
        AMBIGUOUS,
        UNKNOWN
    }
}
