package org.whoowns.slack.install.rotation;

import io.micronaut.context.annotation.Requires;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/// Repository of expiring tokens. Leases go by the database's clock, as the clocks of replicas differ.
@JdbcRepository(dialect = Dialect.POSTGRES)
@Requires(beans = DataSource.class)
interface RotatingTokenRepository extends GenericRepository<RotatingTokenRow, String> {

    @Query("""
            select workspace, token, refresh_token, refresh_refused_at from installation
            where workspace = :workspace and token is not null""")
    Optional<RotatingTokenRow> find(String workspace);

    /// Tokens to renew, the most urgent first. Refused ones are tried again after an hour.
    @Query("""
            select workspace, token, refresh_token, refresh_refused_at from installation
            where refresh_at <= :now and token is not null and refresh_token is not null
            and (refresh_leased_until is null or refresh_leased_until < current_timestamp)
            and (refresh_refused_at is null or refresh_refused_at < current_timestamp - interval '1' hour)
            order by refresh_at limit :limit""")
    List<RotatingTokenRow> due(Instant now, int limit);

    /// Takes the lease for a minute, which is longer than a call to Slack lasts; 0 if another replica has it or has
    /// renewed the token.
    @Query("""
            update installation set refresh_leased_until = current_timestamp + interval '60' second
            where workspace = :workspace and refresh_token = :refreshToken
            and (refresh_leased_until is null or refresh_leased_until < current_timestamp)""")
    int lease(String workspace, String refreshToken);

    /// Stores the new tokens and returns the lease, unless the workspace has another refresh token than the one that
    /// they were issued for.
    @Query("""
            update installation set token = :token, refresh_token = :refreshToken, refresh_at = :refreshAt,
            refresh_leased_until = null, refresh_refused_at = null, changed_at = current_timestamp
            where workspace = :workspace and refresh_token = :before""")
    int replace(String workspace, String before, String token, String refreshToken, Instant refreshAt);

    /// Remembers that the token can't be renewed; 0 if that has been known for less than an hour.
    @Query("""
            update installation set refresh_refused_at = current_timestamp
            where workspace = :workspace and token = :token
            and (refresh_refused_at is null or refresh_refused_at < current_timestamp - interval '1' hour)""")
    int refuse(String workspace, String token);
}
