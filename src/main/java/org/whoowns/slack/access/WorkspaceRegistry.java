package org.whoowns.slack.access;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The workspaces on the other side, as far as we know them.
public interface WorkspaceRegistry {

    /// Whether a request of that workspace is ours to answer.
    boolean accepts(@Nullable String teamId, @Nullable String enterpriseId);

    /// Our own user in that workspace, once known.
    Optional<String> botUser(@Nullable String teamId);
}
