package org.whoowns.evaluation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Answer to a labelled question, reduced to what is graded.
///
/// @param kind the kind of answer, as in `ask --json`
/// @param entry id of the entry behind the answer, if any
/// @param owner id of the role that the answer names, or `shared`
/// @param choices ids of the entries offered, for [Verdict#AMBIGUOUS]
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

    public enum Verdict {
        CONFIDENT,
        AMBIGUOUS,
        UNKNOWN
    }
}
