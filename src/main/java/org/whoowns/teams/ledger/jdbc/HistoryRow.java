package org.whoowns.teams.ledger.jdbc;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One change as it is stored.
///
/// @param team null for what the whole workspace agreed on
/// @param undone the number of the change that took it back
@MappedEntity("team_history")
public record HistoryRow(
        @Id long number,
        String workspace,
        String changeKey,
        String kind,
        @Nullable String team,
        String person,
        Instant changedAt,
        @Nullable Long undone,
        @Nullable String beforeDoc,
        @Nullable String afterDoc) {}
