package org.whoowns.playground.workspace;

/// Something that people in the workspace may now see.
public sealed interface Change {
    record Posted(Message message) implements Change {}

    record Edited(Message message) implements Change {}

    record Removed(Message message) implements Change {}

    /// Somebody's Home tab is another one now.
    record HomeShown(String person) implements Change {}

    /// Somebody's stack of modals is another one now.
    record ModalsShown(String person) implements Change {}

    /// What a test may wait for and nobody sees: a request was answered, a member came.
    record Unseen() implements Change {}
}
