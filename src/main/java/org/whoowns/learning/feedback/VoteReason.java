package org.whoowns.learning.feedback;

/// Why an answer did not help.
public enum VoteReason {
    /// Another entry was meant.
    WRONG_ENTRY,
    /// The asker's team does it differently.
    WRONG_FOR_TEAM,
    UNCLEAR,
    OUTDATED,
    OTHER
}
