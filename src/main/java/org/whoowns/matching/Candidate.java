package org.whoowns.matching;

import org.whoowns.knowledge.Entry;

/// Entry that may be meant, with its score.
///
/// @param score from 0 to 1, comparable between utterances
public record Candidate(Entry entry, double score, Evidence evidence) {

    /// The score of an utterance that equals a curated phrase.
    static final double EXACT = 1;

    public Candidate {
        if (!(score >= 0 && score <= 1)) {
            throw new IllegalArgumentException("a score is from 0 to 1, not " + score);
        }
    }
}
