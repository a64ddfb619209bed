package org.whoowns.slack.install.oauth;

import io.micronaut.context.annotation.Requires;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import javax.sql.DataSource;

/// Repository of used OAuth states, as hashes.
@JdbcRepository(dialect = Dialect.POSTGRES)
@Requires(beans = DataSource.class)
interface OAuthStateRepository extends GenericRepository<OAuthStateRow, String> {

    /// Records the use of a state; 0 if it was used before.
    @Query("""
            insert into oauth_state_use (state_hash, used_at) values (:stateHash, current_timestamp)
            on conflict do nothing""")
    int use(String stateHash);

    /// Deletes uses of states that have expired, whatever the clocks of the replicas.
    @Query("delete from oauth_state_use where used_at < current_timestamp - interval '1' hour")
    int forgetUsed();

    /// Deletes the states of previous versions, which had a row as soon as they began.
    @Query("delete from oauth_state where began_at < current_timestamp - interval '10' minute")
    int forgetOld();
}
