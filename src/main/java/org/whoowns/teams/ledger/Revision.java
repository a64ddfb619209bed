package org.whoowns.teams.ledger;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.whoowns.teams.Team;
import org.whoowns.teams.WorkspaceAgreements;

/// What a change is about, at one moment: a team, or what the workspace agreed on.
///
/// @param team null where there is none, or where it is about the workspace
/// @param workspaceAgreements null where it is about a team
public record Revision(@Nullable Team team, @Nullable WorkspaceAgreements workspaceAgreements) {

    /// No team at all.
    public static final Revision NOTHING = new Revision(null, null);

    /// The team, where there is known to be one.
    ///
    /// @throws NullPointerException where there is none
    public Team requireTeam() {
        return Objects.requireNonNull(team);
    }

    /// What the workspace agreed on, where the change is known to be about that.
    ///
    /// @throws NullPointerException where it is about a team
    public WorkspaceAgreements requireWorkspaceAgreements() {
        return Objects.requireNonNull(workspaceAgreements);
    }

    static Revision of(Team team) {
        return new Revision(team, null);
    }

    static Revision of(WorkspaceAgreements workspaceAgreements) {
        return new Revision(null, workspaceAgreements);
    }
}
