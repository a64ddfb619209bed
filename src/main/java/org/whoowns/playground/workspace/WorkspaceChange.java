package org.whoowns.playground.workspace;

/// Something that people in the workspace may now see.
public sealed interface WorkspaceChange {
    record Posted(FakeMessage message) implements WorkspaceChange {}

    record Edited(FakeMessage message) implements WorkspaceChange {}

    record Removed(FakeMessage message) implements WorkspaceChange {}

    /// Somebody's Home tab is another one now.
    record HomeShown(String person) implements WorkspaceChange {}

    /// Somebody's stack of modals is another one now.
    record ModalsShown(String person) implements WorkspaceChange {}

    /// What a test may wait for and nobody sees: a request was answered, a member came.
    record Unseen() implements WorkspaceChange {}
}
