package org.whoowns.teams.ledger.jdbc;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;

/// Repository of workspace agreements.
@JdbcRepository(dialect = Dialect.POSTGRES)
public interface WorkspaceAgreementRepository extends GenericRepository<WorkspaceAgreementRow, String> {

    @Query("select workspace, version, document from workspace_agreements where workspace = :workspace")
    Optional<WorkspaceAgreementRow> find(String workspace);

    @Query("insert into workspace_agreements (workspace, version, document) values (:workspace, :version, :document)")
    void insert(String workspace, long version, String document);

    @Query("update workspace_agreements set version = :version, document = :document where workspace = :workspace")
    void update(String workspace, long version, String document);
}
