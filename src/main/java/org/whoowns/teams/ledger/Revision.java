package org.whoowns.teams.ledger;

import java.util.LinkedHashMap;
import java.util.Objects;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.whoowns.teams.Agreement;
import org.whoowns.teams.Team;
import org.whoowns.teams.WorkspaceAgreements;

/// Revision of a team or of the workspace's agreements.
///
/// @param team null for none, or for the workspace
/// @param workspaceAgreements null for a team
public record Revision(@Nullable Team team, @Nullable WorkspaceAgreements workspaceAgreements) {

    /// The revision before a team is set up, or after it is removed.
    public static final Revision NOTHING = new Revision(null, null);

    /// @throws NullPointerException without a team
    public Team requireTeam() {
        return Objects.requireNonNull(team);
    }

    /// @throws NullPointerException for a team
    public WorkspaceAgreements requireWorkspaceAgreements() {
        return Objects.requireNonNull(workspaceAgreements);
    }

    /// A copy of the agreements by entry id.
    SequencedMap<String, Agreement> agreements() {
        if (team != null) {
            return new LinkedHashMap<>(team.agreements());
        }
        return workspaceAgreements == null
                ? new LinkedHashMap<>()
                : new LinkedHashMap<>(workspaceAgreements.agreements());
    }

    Revision withAgreements(SequencedMap<String, Agreement> agreements) {
        if (team != null) {
            return of(team.withAgreements(agreements.values()));
        }
        var before = requireWorkspaceAgreements();
        return of(new WorkspaceAgreements(before.workspace(), agreements, before.version()));
    }

    static Revision of(Team team) {
        return new Revision(team, null);
    }

    static Revision of(WorkspaceAgreements workspaceAgreements) {
        return new Revision(null, workspaceAgreements);
    }
}
