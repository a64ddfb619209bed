package org.whoowns.teams;

import org.jspecify.annotations.Nullable;
import org.whoowns.knowledge.Responsibility;

/// Who owns a responsibility here, and where that comes from.
///
/// @param team null where no team is meant
/// @param accountable who answers for it
/// @param workspaceDefault who answers for it where a team agreed on nothing: a role, roles together, or a person
/// @param agreement the agreement that decided it; null where none did
/// @param differs whether the team gives it to another role than the company does, or to a person
public record Ownership(
        Responsibility responsibility,
        @Nullable Team team,
        Accountable accountable,
        Source source,
        Accountable workspaceDefault,
        Source companySource,
        @Nullable Agreement agreement,
        boolean differs) {

    /// What decided who owns it, the strongest first.
    public enum Source {
        TEAM_AGREEMENT,
        WORKSPACE_AGREEMENT,
        FRAMEWORK,
        DEFAULT_VIEW,
        /// The default view is silent; this is what teams usually do, and it varies.
        COMMON_PRACTICE
    }
}
