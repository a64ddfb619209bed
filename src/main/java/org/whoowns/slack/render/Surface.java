package org.whoowns.slack.render;

/// Where an answer is shown.
public enum Surface {
    /// A message that one person sees; it can be shared.
    EPHEMERAL,
    /// A message that everybody in the conversation sees.
    MESSAGE,
    /// A shared answer, which nobody turns into another one by clicking.
    SHARED,
    /// A window of its own.
    MODAL;

    /// Slack shows tables in messages alone.
    boolean showsTables() {
        return this != MODAL;
    }

    /// Whether nobody but the person who asked sees it.
    boolean isSeenByOne() {
        return this == EPHEMERAL || this == MODAL;
    }

    boolean isClickable() {
        return this != SHARED;
    }
}
