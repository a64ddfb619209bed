package org.whoowns.teams;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What people agreed on for one entry, where they do it differently from the default.
///
/// @param entry the entry's id
/// @param note why, in their words
/// @param by the user id of who recorded it
public record Agreement(
        String entry, Decision decision, @Nullable String note, String by, Instant at) {

    /// Who answers for it. Ids may have gone from the knowledge since.
    public sealed interface Decision {

        /// Another role.
        record ToRole(String role) implements Decision {}

        /// The main roles together.
        ///
        /// @param tieBreak the id of the role that decides when they disagree; null where that is open
        record Together(@Nullable String tieBreak) implements Decision {}

        /// One person, whatever their role.
        ///
        /// @param person a user id
        record ToPerson(String person) implements Decision {}
    }
}
