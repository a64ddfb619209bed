package org.whoowns.slack.install.revocation;

import io.micronaut.context.annotation.Requires;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;

/// Repository of tokens to ask Slack about, one a workspace.
@JdbcRepository(dialect = Dialect.POSTGRES)
@Requires(beans = DataSource.class)
interface TokenCheckRepository extends GenericRepository<TokenCheckRow, String> {

    /// @return 0 if the workspace has a check already
    @Query("""
            insert into token_check (workspace, digest, attempts, due_at) values (:workspace, :digest, 0, :due)
            on conflict do nothing""")
    int insert(String workspace, String digest, Instant due);

    /// Starts again with another token.
    ///
    /// @return 0 if it is the token that is being checked
    @Query("""
            update token_check set digest = :digest, attempts = 0, due_at = :due
            where workspace = :workspace and digest <> :digest""")
    int restart(String workspace, String digest, Instant due);

    /// Brings the next attempt forward.
    @Query("update token_check set due_at = :due where workspace = :workspace and due_at > :due")
    int hasten(String workspace, Instant due);

    @Query("select * from token_check where due_at <= :now order by due_at limit 100")
    List<TokenCheckRow> due(Instant now);

    /// Postpones the next attempt, so that one replica makes this one.
    ///
    /// @return 0 if another replica makes it
    @Query("""
            update token_check set attempts = attempts + 1, due_at = :next
            where workspace = :workspace and digest = :digest and attempts = :attempts""")
    int claim(String workspace, String digest, int attempts, Instant next);

    @Query("delete from token_check where workspace = :workspace and digest = :digest")
    int finish(String workspace, String digest);
}
