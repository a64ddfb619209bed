package org.whoowns.slack.render;

/// Where an answer is shown.
public enum Surface {
    /// A message that only one person sees; it can be shared.
    EPHEMERAL,
    /// A message that everyone in the conversation sees.
    MESSAGE,
    /// A shared answer. It has no buttons, so nobody can replace it.
    SHARED,
    /// A modal.
    MODAL;

    /// Whether only the person who asked sees it.
    boolean isPrivate() {
        return this == EPHEMERAL || this == MODAL;
    }

    boolean isClickable() {
        return this != SHARED;
    }
}
