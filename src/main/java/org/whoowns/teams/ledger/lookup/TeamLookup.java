package org.whoowns.teams.ledger.lookup;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.whoowns.teams.Team;
import org.whoowns.teams.WorkspaceAgreements;

/// Teams found for a question.
///
/// @param named the teams that its words may name, by those words as a key: their names, or a part of one that only one
///     team has
/// @param ofChannel the team of the channel; null for none
/// @param ofPerson the teams in which the person may be accountable, as a holder or deputy or by an agreement
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
