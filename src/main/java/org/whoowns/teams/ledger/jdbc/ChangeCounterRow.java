package org.whoowns.teams.ledger.jdbc;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/// Number of changes of a workspace.
@MappedEntity("change_counter")
public record ChangeCounterRow(@Id String workspace, long number) {}
