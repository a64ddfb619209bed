package org.whoowns.slack.install;

import io.micronaut.context.annotation.Requires;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// Repository of installations.
@JdbcRepository(dialect = Dialect.POSTGRES)
@Requires(beans = DataSource.class)
interface InstallationRepository extends GenericRepository<InstallationRow, String> {

    @Query("select * from installation where workspace = :workspace")
    Optional<InstallationRow> find(String workspace);

    @Query("""
            insert into installation (workspace, name, app, bot_user, scopes, token, installer, installed_at, removed_at,
            changed_at, refresh_token, refresh_at) values (:workspace, :name, :app, :botUser, :scopes, :token, :installer,
            current_timestamp, null, current_timestamp, :refreshToken, :refreshAt)
            on conflict do nothing""")
    int insert(
            String workspace,
            String name,
            String app,
            String botUser,
            String scopes,
            String token,
            String installer,
            @Nullable String refreshToken,
            @Nullable Instant refreshAt);

    @Query("""
            update installation set name = :name, app = :app, bot_user = :botUser, scopes = :scopes, token = :token,
            installer = :installer, installed_at = current_timestamp, removed_at = null,
            refresh_token = :refreshToken, refresh_at = :refreshAt, refresh_leased_until = null,
            refresh_refused_at = null, changed_at = current_timestamp
            where workspace = :workspace""")
    int update(
            String workspace,
            String name,
            String app,
            String botUser,
            String scopes,
            String token,
            String installer,
            @Nullable String refreshToken,
            @Nullable Instant refreshAt);

    /// Deletes the token of an installation that was completed before the time.
    @Query("""
            update installation set token = null, refresh_token = null, refresh_at = null,
            removed_at = current_timestamp, changed_at = current_timestamp
            where workspace = :workspace and removed_at is null and installed_at < :end""")
    int removeInstalledBefore(String workspace, Instant end);

    /// Deletes the encrypted token unless it was changed concurrently.
    @Query("""
            update installation set token = null, refresh_token = null, refresh_at = null,
            removed_at = current_timestamp, changed_at = current_timestamp
            where workspace = :workspace and removed_at is null and token = :encrypted""")
    int remove(String workspace, String encrypted);

    /// Replaces the encrypted token unless it was changed concurrently.
    @Query("""
            update installation set token = :encrypted, changed_at = current_timestamp
            where workspace = :workspace and token = :before""")
    int replaceToken(String workspace, String before, String encrypted);

    /// Replaces the encrypted refresh token unless it was changed concurrently.
    @Query("""
            update installation set refresh_token = :encrypted
            where workspace = :workspace and refresh_token = :before""")
    int replaceRefreshToken(String workspace, String before, String encrypted);

    @Query("select workspace from installation where token is not null order by workspace")
    List<String> installed();

    @Query(
            "select workspace from installation where removed_at is not null and removed_at <= :before order by workspace")
    List<String> removedBefore(Instant before);

    /// When each installation changed last.
    @Query("select workspace, changed_at from installation")
    List<InstallationRow.Version> versions();

    /// Installed workspaces, latest first.
    @Query("select * from installation where token is not null order by changed_at desc limit :limit")
    List<InstallationRow> latest(int limit);

    /// Any installation, to test the encryption keys.
    @Query("select * from installation where token is not null order by workspace limit 1")
    @Nullable
    InstallationRow any();
}
