package org.whoowns.teams.ledger.jdbc;

import io.micronaut.core.annotation.Introspected;
import org.jspecify.annotations.Nullable;

/// Something that a look-up found.
///
/// @param how `name`, `channel`, `person` or `company`
/// @param what the name, channel or person that led there
/// @param team the id of the team; empty for the company
@Introspected
public record LookupRow(
        String how, String what, String team, @Nullable String document) {}
