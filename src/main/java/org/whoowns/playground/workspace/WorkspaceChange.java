package org.whoowns.playground.workspace;

/// A change in the workspace.
public sealed interface WorkspaceChange {
    record Posted(FakeMessage message) implements WorkspaceChange {}

    record Edited(FakeMessage message) implements WorkspaceChange {}

    record Removed(FakeMessage message) implements WorkspaceChange {}

    record HomeShown(String userId) implements WorkspaceChange {}

    /// @param window where; empty for all windows of the user
    record ModalsShown(String userId, String window) implements WorkspaceChange {}

    /// A change that users don't see but tests wait for, such as a delivered event.
    record Unseen() implements WorkspaceChange {}
}
