package org.whoowns.learning.feedback;

import org.jspecify.annotations.Nullable;

/// What somebody said about an answer that did not help.
///
/// @param utterance the question in redacted words
/// @param reason null if none was given
/// @param comment redacted; empty for nothing
/// @param meant id of the entry that was meant; null if it is not known
public record VoteRemark(
        String utterance,
        @Nullable VoteReason reason,
        String comment,
        @Nullable String meant) {}
