package org.whoowns.slack.access;

import java.util.Set;

/// Slack user.
///
/// @param name the display name, unescaped user input
/// @param active whether the account is not deactivated
/// @param admin whether the user is an admin or owner of the workspace
/// @param homes ids of the user's workspaces and organisation; empty if unknown
public record SlackUser(String id, String name, boolean active, boolean admin, Set<String> homes) {

    public SlackUser {
        homes = Set.copyOf(homes);
    }

    /// Whether the user is known to be from another organisation.
    boolean isExternal(String workspace) {
        return !homes.isEmpty() && !homes.contains(workspace);
    }
}
