package org.whoowns.slack.access;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Workspaces that use the app.
public interface WorkspaceRegistry {

    /// Whether to accept requests from the workspace.
    boolean accepts(@Nullable String teamId, @Nullable String enterpriseId);

    /// User id of the bot in the workspace, once known.
    Optional<String> botUser(@Nullable String teamId);
}
