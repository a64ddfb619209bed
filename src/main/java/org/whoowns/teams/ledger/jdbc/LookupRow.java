package org.whoowns.teams.ledger.jdbc;

import io.micronaut.core.annotation.Introspected;
import org.jspecify.annotations.Nullable;

/// Row of a team lookup.
///
/// @param how `name`, `channel`, `person` or `company`
/// @param what the name, channel or person that was found
/// @param team the id of the team; empty for the workspace
@Introspected
public record LookupRow(
        String how, String what, String team, @Nullable String document) {}
