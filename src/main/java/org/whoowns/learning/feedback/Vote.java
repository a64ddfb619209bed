package org.whoowns.learning.feedback;

import org.jspecify.annotations.Nullable;

/// Whether an answer helped. The answer is told by its question and its entry.
///
/// @param words the question, as it was asked
/// @param entry id of the entry of the answer
/// @param reason why it did not help; null if it did, or if nobody said why
/// @param comment more about that, as it was typed; empty for nothing
/// @param meant id of the entry that was meant; null if it is not known
public record Vote(
        String words,
        String entry,
        boolean isHelpful,
        @Nullable VoteReason reason,
        String comment,
        @Nullable String meant) {

    public static Vote helpful(String words, String entry) {
        return new Vote(words, entry, true, null, "", null);
    }

    /// Without a reason, which may follow.
    public static Vote notHelpful(String words, String entry) {
        return new Vote(words, entry, false, null, "", null);
    }
}
