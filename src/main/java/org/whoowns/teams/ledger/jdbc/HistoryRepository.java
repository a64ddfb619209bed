package org.whoowns.teams.ledger.jdbc;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Repository of the change history. Every statement names the workspace.
@JdbcRepository(dialect = Dialect.POSTGRES)
public interface HistoryRepository extends GenericRepository<HistoryRow, Long> {

    String COLUMNS =
            "select number, workspace, change_key, digest, kind, team, person, changed_at, undone, before_doc, after_doc"
                    + " from team_history ";

    @Query(COLUMNS + "where workspace = :workspace and change_key = :changeKey")
    Optional<HistoryRow> ofKey(String workspace, String changeKey);

    @Query(COLUMNS + "where workspace = :workspace and number = :number")
    Optional<HistoryRow> find(String workspace, long number);

    @Query(COLUMNS + "where workspace = :workspace and team = :team order by number desc fetch first :limit rows only")
    List<HistoryRow> ofTeam(String workspace, String team, int limit);

    @Query(COLUMNS + "where workspace = :workspace order by number desc fetch first :limit rows only")
    List<HistoryRow> latest(String workspace, int limit);

    @Query(COLUMNS + "where workspace = :workspace and number > :number order by number fetch first :limit rows only")
    List<HistoryRow> after(String workspace, long number, int limit);

    @Query("insert into team_history (workspace, number, change_key, digest, kind, team, person, changed_at,"
            + " before_doc, after_doc) values (:workspace, :number, :changeKey, :digest, :kind, :team, :person,"
            + " :changedAt, :beforeDoc, :afterDoc)")
    void insert(
            String workspace,
            long number,
            String changeKey,
            String digest,
            String kind,
            @Nullable String team,
            String person,
            Instant changedAt,
            @Nullable String beforeDoc,
            @Nullable String afterDoc);

    @Query("update team_history set undone = :by where workspace = :workspace and number = :number")
    void undo(String workspace, long number, long by);
}
