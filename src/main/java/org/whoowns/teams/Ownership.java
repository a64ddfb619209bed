package org.whoowns.teams;

import org.jspecify.annotations.Nullable;
import org.whoowns.knowledge.Responsibility;

/// Resolved ownership of a responsibility, and its source.
///
/// @param team null for the workspace
/// @param workspaceDefault who is accountable without an agreement of the team
/// @param agreement the agreement that decided; null for none
/// @param differs whether the team's decision differs from the workspace's
public record Ownership(
        Responsibility responsibility,
        @Nullable Team team,
        Accountable accountable,
        Source source,
        Accountable workspaceDefault,

        @Nullable Agreement agreement,
        boolean differs) {

    /// Whether the team agreed on what is the default anyway.
    public boolean agreesOnDefault() {
        return source == Source.TEAM_AGREEMENT && !differs;
    }

    /// What decided the owner, by descending precedence.
    public enum Source {
        TEAM_AGREEMENT,
        WORKSPACE_AGREEMENT,
        FRAMEWORK,
        DEFAULT_VIEW,
        /// Common practice, where the default view is silent.
        COMMON_PRACTICE
    }
}
