package org.whoowns.evaluation;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.SequencedSet;

/// A question that somebody has labelled with where it should lead.
///
/// @param line of the file it stands in, from 1
/// @param accepted ids of the entries that are right; empty where nothing that is known is asked for
/// @param hard whether the label is beyond debate
public record LabelledQuestion(
        int line, String question, SequencedSet<String> accepted, OwnerLabel owner, boolean hard) {

    public LabelledQuestion {
        accepted = Collections.unmodifiableSequencedSet(new LinkedHashSet<>(accepted));
    }

    /// Whether an entry is asked for; else it is best left unanswered.
    public boolean isInScope() {
        return !accepted.isEmpty();
    }
}
