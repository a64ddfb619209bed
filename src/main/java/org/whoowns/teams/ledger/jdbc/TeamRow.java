package org.whoowns.teams.ledger.jdbc;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/// Stored team. Its primary key is the workspace and the id.
@MappedEntity("team")
public record TeamRow(@Id String id, String workspace, String nameKey, long version, String document) {}
