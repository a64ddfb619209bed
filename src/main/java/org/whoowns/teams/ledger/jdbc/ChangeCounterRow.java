package org.whoowns.teams.ledger.jdbc;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/// How many changes a workspace has had.
@MappedEntity("change_counter")
public record ChangeCounterRow(@Id String workspace, long number) {}
