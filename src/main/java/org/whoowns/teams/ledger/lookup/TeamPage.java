package org.whoowns.teams.ledger.lookup;

import java.util.List;
import org.whoowns.teams.Team;

/// Page of teams, sorted by name.
///
/// @param offset the number of teams before
/// @param matching the number of teams that match the filter
public record TeamPage(List<Team> teams, long offset, long matching) {

    public TeamPage {
        teams = List.copyOf(teams);
    }
}
