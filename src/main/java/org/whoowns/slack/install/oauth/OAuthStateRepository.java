package org.whoowns.slack.install.oauth;

import io.micronaut.context.annotation.Requires;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import javax.sql.DataSource;

/// Installations under way. Only hashes are kept, so that a look into the database finishes none of them.
@JdbcRepository(dialect = Dialect.POSTGRES)
@Requires(beans = DataSource.class)
interface OAuthStateRepository extends GenericRepository<OAuthStateRow, String> {

    @Query("""
            insert into oauth_state (state_hash, browser_hash, began_at)
            values (:stateHash, :browserHash, current_timestamp)""")
    int insert(String stateHash, String browserHash);

    /// Deleting it is what finishes it, so only one can.
    @Query("""
            delete from oauth_state where state_hash = :stateHash and browser_hash = :browserHash
            and began_at > current_timestamp - interval '10' minute""")
    int finish(String stateHash, String browserHash);

    @Query("delete from oauth_state where began_at < current_timestamp - interval '10' minute")
    int forgetOld();
}
