package org.whoowns.evaluation;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.SequencedSet;

/// Question labelled with the expected entries and owners.
///
/// @param line in the file, from 1
/// @param accepted ids of the expected entries; empty if the question is out of scope
/// @param hard whether the label is beyond debate
public record LabelledQuestion(
        int line, String question, SequencedSet<String> accepted, OwnerLabel owner, boolean hard) {

    public LabelledQuestion {
        accepted = Collections.unmodifiableSequencedSet(new LinkedHashSet<>(accepted));
    }

    public boolean isInScope() {
        return !accepted.isEmpty();
    }
}
