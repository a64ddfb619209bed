package org.whoowns.matching;

import org.whoowns.knowledge.Entry;

/// An entry that may be meant.
///
/// @param score from 0 to 1, comparable between utterances
/// @param evidence what speaks for it
public record Candidate(Entry entry, double score, Evidence evidence) {

    public Candidate {
        if (!(score >= 0 && score <= 1)) {
            throw new IllegalArgumentException("a score is from 0 to 1, not " + score);
        }
    }
}
