package org.whoowns.teams.ledger;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.whoowns.teams.Team;
import org.whoowns.teams.WorkspaceAgreements;

/// What a change is about, at one moment: a team, or what the workspace agreed on.
///
/// @param team null where there is none, or where it is about the workspace
/// @param company null where it is about a team
public record State(@Nullable Team team, @Nullable WorkspaceAgreements company) {

    /// No team at all.
    public static final State NOTHING = new State(null, null);

    /// The team, where there is known to be one.
    ///
    /// @throws NullPointerException where there is none
    public Team requireTeam() {
        return Objects.requireNonNull(team);
    }

    /// What the workspace agreed on, where the change is known to be about that.
    ///
    /// @throws NullPointerException where it is about a team
    public WorkspaceAgreements requireCompany() {
        return Objects.requireNonNull(company);
    }

    static State of(Team team) {
        return new State(team, null);
    }

    static State of(WorkspaceAgreements company) {
        return new State(null, company);
    }
}
