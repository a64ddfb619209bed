package org.whoowns.answering;

import java.util.Map;
import org.whoowns.teams.Ownership;

/// What is known of a responsibility beyond the default view: whose it is here.
public sealed interface LocalOwnership {

    /// Nothing is known of teams, or nothing is to be shown.
    record Nothing() implements LocalOwnership {}

    /// Teams can't be looked up at this moment.
    record Away() implements LocalOwnership {}

    /// Who owns it in a team, or in the company.
    ///
    /// @param names names to show, by user id
    record Known(Ownership ownership, Map<String, String> names) implements LocalOwnership {

        public Known {
            names = Map.copyOf(names);
        }
    }
}
