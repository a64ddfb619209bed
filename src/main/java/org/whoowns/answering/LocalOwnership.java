package org.whoowns.answering;

import java.util.Map;
import org.whoowns.teams.Ownership;

/// Ownership of a responsibility in a team or workspace, beyond the default view.
public sealed interface LocalOwnership {

    /// No team is known, or none may be shown.
    record Nothing() implements LocalOwnership {}

    /// The database is unavailable.
    record Away() implements LocalOwnership {}

    /// The owner in a team, or in the workspace.
    ///
    /// @param names display names by user id
    record Known(Ownership ownership, Map<String, String> names) implements LocalOwnership {

        public Known {
            names = Map.copyOf(names);
        }
    }
}
