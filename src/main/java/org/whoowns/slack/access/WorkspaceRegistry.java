package org.whoowns.slack.access;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Workspaces that use the app.
public interface WorkspaceRegistry {

    /// Whether to accept requests from the workspace.
    boolean accepts(@Nullable String teamId, @Nullable String enterpriseId);

    /// The workspaces that use the app, as far as known.
    List<String> installed();

    /// User id of the bot in the workspace, once known.
    Optional<String> botUser(@Nullable String teamId);
}
