package org.whoowns.teams.ledger.jdbc;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Stored change.
///
/// @param digest of the change's content; null for changes by versions that stored none
/// @param team null for the workspace's agreements
/// @param undone the number of the change that undid it
@MappedEntity("team_history")
public record HistoryRow(
        @Id long number,
        String workspace,
        String changeKey,
        @Nullable String digest,
        String kind,
        @Nullable String team,
        String person,
        Instant changedAt,
        @Nullable Long undone,
        @Nullable String beforeDoc,
        @Nullable String afterDoc) {}
