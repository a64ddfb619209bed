package org.whoowns.teams.ledger.jdbc;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;

/// Repository of change counters. Incrementing one locks its workspace until the end of the transaction.
@JdbcRepository(dialect = Dialect.POSTGRES)
public interface ChangeCounterRepository extends GenericRepository<ChangeCounterRow, String> {

    @Query("insert into change_counter (workspace, number, touched_at) values (:workspace, 0, current_timestamp)"
            + " on conflict do nothing")
    void open(String workspace);

    @Query("update change_counter set number = number + 1, touched_at = current_timestamp"
            + " where workspace = :workspace")
    void count(String workspace);

    @Query("select number from change_counter where workspace = :workspace")
    long number(String workspace);

    /// Empty if nothing was ever changed.
    @Query("select number from change_counter where workspace = :workspace")
    Optional<Long> find(String workspace);

    /// All counters: one short row for each workspace that ever changed something.
    @Query("select workspace, number from change_counter")
    List<ChangeCounterRow> all();
}
