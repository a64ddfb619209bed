package org.whoowns.answering;

import java.util.List;
import java.util.Map;
import org.whoowns.answering.context.TeamVisibility;
import org.whoowns.teams.Ownership;
import org.whoowns.teams.Team;

/// Ownership of a responsibility in a team or workspace, beyond the default view.
public sealed interface LocalOwnership {

    /// No team is known.
    record Nothing() implements LocalOwnership {}

    /// Teams or agreements are known, but may not be shown.
    record Withheld(TeamVisibility why) implements LocalOwnership {}

    /// The database is unavailable.
    record Away() implements LocalOwnership {}

    /// The owner in a team, or in the workspace.
    ///
    /// @param candidates the asker's teams, by name, if any of them may be meant; empty otherwise
    /// @param names display names by user id
    record Known(Ownership ownership, List<Team> candidates, Map<String, String> names) implements LocalOwnership {

        public Known {
            candidates = List.copyOf(candidates);
            names = Map.copyOf(names);
        }
    }
}
