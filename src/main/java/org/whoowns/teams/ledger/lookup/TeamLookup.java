package org.whoowns.teams.ledger.lookup;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.whoowns.teams.Team;
import org.whoowns.teams.WorkspaceAgreements;

/// What is known of the place and the person of a question.
///
/// @param named the teams that its words may name, by [org.whoowns.teams.TeamName#key()]
/// @param ofChannel the team that the channel leads to; null where it leads to none
/// @param ofPerson the teams in which the person holds a role or stands in
/// @param workspaceAgreements what the workspace agreed on
public record TeamLookup(
        Map<String, Team> named,
        @Nullable Team ofChannel,
        List<Team> ofPerson,
        WorkspaceAgreements workspaceAgreements) {

    public TeamLookup {
        named = Map.copyOf(named);
        ofPerson = List.copyOf(ofPerson);
    }
}
