package org.whoowns.teams.ledger.lookup;

import java.util.List;
import org.whoowns.teams.Team;

/// Some of the teams, in the order of their names.
///
/// @param offset how many come before
/// @param matching how many there are that fit the filter
public record TeamPage(List<Team> teams, long offset, long matching) {

    public TeamPage {
        teams = List.copyOf(teams);
    }
}
