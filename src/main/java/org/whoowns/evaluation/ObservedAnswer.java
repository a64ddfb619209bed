package org.whoowns.evaluation;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Answer to a labelled question, reduced to what is graded.
///
/// @param kind the kind of answer, as in `ask --json`
/// @param entry id of the entry behind the answer, if any
/// @param owner id of the role that the answer names, or `shared`
/// @param choices ids of the entries offered, for [Verdict#AMBIGUOUS]
/// @param score from 0 to 1
/// @param facets values of further facets; one that is absent has none
public record ObservedAnswer(
        Verdict verdict,
        String kind,
        @Nullable String entry,
        @Nullable String owner,
        List<String> choices,
        double score,
        Map<LabelledQuestion.Facet, Set<String>> facets) {

    /// An answer without facets.
    public ObservedAnswer(
            Verdict verdict,
            String kind,
            @Nullable String entry,
            @Nullable String owner,
            List<String> choices,
            double score) {
        this(verdict, kind, entry, owner, choices, score, Map.of());
    }

    public ObservedAnswer {
        facets = Map.copyOf(facets);
        choices = List.copyOf(choices);
    }

    public enum Verdict {
        CONFIDENT,
        AMBIGUOUS,
        UNKNOWN
    }
}
