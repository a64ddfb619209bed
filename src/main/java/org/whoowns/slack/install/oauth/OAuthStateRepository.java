package org.whoowns.slack.install.oauth;

import io.micronaut.context.annotation.Requires;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import javax.sql.DataSource;

/// Repository of OAuth states. Stores only hashes, so that a state cannot be read from the database and used.
@JdbcRepository(dialect = Dialect.POSTGRES)
@Requires(beans = DataSource.class)
interface OAuthStateRepository extends GenericRepository<OAuthStateRow, String> {

    @Query("""
            insert into oauth_state (state_hash, browser_hash, began_at)
            values (:stateHash, :browserHash, current_timestamp)""")
    int insert(String stateHash, String browserHash);

    /// Deletes the state, so that it can be used only once.
    @Query("""
            delete from oauth_state where state_hash = :stateHash and browser_hash = :browserHash
            and began_at > current_timestamp - interval '10' minute""")
    int finish(String stateHash, String browserHash);

    @Query("delete from oauth_state where began_at < current_timestamp - interval '10' minute")
    int forgetOld();
}
