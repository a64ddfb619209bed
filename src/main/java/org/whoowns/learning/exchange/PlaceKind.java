package org.whoowns.learning.exchange;

/// Kind of place in which a question was asked.
public enum PlaceKind {
    CHANNEL,
    DIRECT_MESSAGE,
    /// Home, or outside of Slack.
    NONE
}
