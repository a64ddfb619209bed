package org.whoowns.teams.ledger.jdbc;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/// Stored agreements of a workspace.
@MappedEntity("workspace_agreements")
public record WorkspaceAgreementRow(@Id String workspace, long version, String document) {}
