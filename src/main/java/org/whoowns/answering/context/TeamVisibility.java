package org.whoowns.answering.context;

/// Whether an answer may show something about the workspace's teams.
public enum TeamVisibility {
    VISIBLE,
    /// People of other organisations are in the channel.
    SHARED_PLACE,
    /// The asker may not see teams.
    NOT_ALLOWED
}
