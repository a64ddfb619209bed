package org.whoowns.slack.access;

import java.util.Set;

/// Somebody in the workspace, as Slack knows them.
///
/// @param name as Slack shows it; it may hold anything that people type
/// @param active whether the account still exists and is not deactivated
/// @param admin whether they administer the workspace
/// @param homes the workspaces and the organisation that they are of, by id; empty where Slack does not say
public record SlackUser(String id, String name, boolean active, boolean admin, Set<String> homes) {

    public SlackUser {
        homes = Set.copyOf(homes);
    }

    /// Whether they are known to be of another organisation.
    boolean isStranger(String workspace) {
        return !homes.isEmpty() && !homes.contains(workspace);
    }
}
