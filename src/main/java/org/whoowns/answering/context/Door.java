package org.whoowns.answering.context;

/// Entrance through which a question came.
public enum Door {
    COMMAND,
    MENTION,
    DIRECT_MESSAGE,
    HOME,
    /// A button that asks.
    CLICK,
    /// Outside of Slack.
    API
}
