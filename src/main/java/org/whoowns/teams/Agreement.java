package org.whoowns.teams;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Agreement on one entry that differs from the default.
///
/// @param entry the entry's id
/// @param note the reason, as typed
/// @param by the user id of the editor
public record Agreement(
        String entry, Decision decision, @Nullable String note, String by, Instant at) {

    /// The time after which a team should confirm what it agreed on.
    private static final Duration REVIEW = Duration.ofDays(365);

    /// The user id of the person that it names; empty if it names roles.
    public Stream<String> named() {
        return decision instanceof Decision.ToPerson(var person) ? Stream.of(person) : Stream.empty();
    }

    /// Whether nobody has confirmed it for a year.
    public boolean isReviewDue(Instant now) {
        return at.plus(REVIEW).isBefore(now);
    }

    /// Who is accountable. Ids may no longer exist in the knowledge.
    public sealed interface Decision {

        /// Another role.
        record ToRole(String role) implements Decision {}

        /// The main roles together.
        ///
        /// @param tieBreak the id of the role with the final say; null if undecided
        record Together(@Nullable String tieBreak) implements Decision {}

        /// One person, whatever their role.
        ///
        /// @param person a user id
        record ToPerson(String person) implements Decision {}
    }
}
