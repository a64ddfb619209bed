package org.whoowns.teams.ledger.jdbc;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/// A team as it is stored. Its key is workspace and id together; every statement names both.
@MappedEntity("team")
public record TeamRow(@Id String id, String workspace, String nameKey, long version, String document) {}
