package org.whoowns.learning.feedback;

import org.jspecify.annotations.Nullable;

/// Outcome of a vote.
///
/// @param utterance the question in redacted words
/// @param gap id of the gap to which it belongs if the answer did not help; null if it did
public record StoredVote(String utterance, @Nullable String gap) {}
