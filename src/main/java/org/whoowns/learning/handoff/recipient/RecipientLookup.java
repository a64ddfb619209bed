package org.whoowns.learning.handoff.recipient;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.whoowns.learning.handoff.state.EscalationLevel;

/// Lookup of the people who can be asked now.
@FunctionalInterface
public interface RecipientLookup {

    /// Whom a question goes to.
    ///
    /// @param team its id; null for none
    /// @param role its id; null for the person who is named for the entry
    /// @param entry the id of the nearest entry; null for none
    record Route(
            String workspace,
            @Nullable String team,
            @Nullable String role,
            @Nullable String entry) {}

    /// The user ids of those who can be asked at the level.
    List<String> recipients(Route route, EscalationLevel level, Set<String> excluded, Instant at);
}
