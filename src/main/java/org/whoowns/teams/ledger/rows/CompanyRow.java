package org.whoowns.teams.ledger.rows;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/// What a workspace agreed on, as it is stored.
@MappedEntity("workspace_agreements")
public record CompanyRow(@Id String workspace, long version, String document) {}
