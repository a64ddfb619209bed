package org.whoowns.slack.install;

import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.whoowns.slack.Secret;
import org.whoowns.slack.access.WorkspaceRegistry;
import org.whoowns.slack.client.BotTokens;
import org.whoowns.slack.install.encryption.TokenCipher;
import org.whoowns.slack.install.encryption.TokenKind;
import org.whoowns.slack.install.revocation.InstalledTokens;
import org.whoowns.slack.install.rotation.TokenRotation;
import org.whoowns.teams.ledger.jdbc.DatabaseGuard;
import org.whoowns.teams.ledger.tracking.ElapsedTime;

/// Installations of the app, cached in memory. Polls for changes by other replicas every two seconds.
@Singleton
@Requires(property = "slack.mode", value = "many-workspaces")
final class InstallationRegistry implements BotTokens, WorkspaceRegistry, InstalledTokens {

    private static final Logger log = LoggerFactory.getLogger(InstallationRegistry.class);

    private final InstallationRepository rows;
    private final TokenCipher cipher;
    private final DatabaseGuard database;
    private final TokenRotation rotation;
    private final InstallationCache cached;

    /// @param cipher first, because creating it reports an incomplete configuration
    InstallationRegistry(
            TokenCipher cipher,
            InstallationRepository rows,
            DatabaseGuard database,
            TokenRotation rotation,
            ElapsedTime time) {
        this.cipher = cipher;
        this.rows = rows;
        this.database = database;
        this.rotation = rotation;
        this.cached = new InstallationCache(rows, this::decrypt, database, time);
    }

    @Override
    public List<String> installed() {
        return database.run(rows::installed);
    }

    Optional<Installation> find(@Nullable String workspace) {
        return workspace == null ? Optional.empty() : cached.find(workspace);
    }

    private Optional<Installation> decrypt(InstallationRow row) {
        var encrypted = row.token();
        return encrypted == null
                ? Optional.empty()
                : Optional.of(new Installation(
                        row.workspace(),
                        row.name(),
                        row.app(),
                        row.botUser(),
                        Set.of(row.scopes().split(",")),
                        cipher.decrypt(row.workspace(), TokenKind.BOT, encrypted),
                        row.installer(),
                        null));
    }

    /// Inserts or replaces the installation.
    ///
    /// @return whether the app was not installed before
    boolean keep(Installation installation) {
        var first = database.run(() -> write(installation));
        cached.invalidate(installation.workspace());
        return first;
    }

    private boolean write(Installation installation) {
        var before = rows.find(installation.workspace());
        var encrypted = cipher.encrypt(installation.workspace(), TokenKind.BOT, installation.token());
        var refresh = installation.refresh();
        var refreshToken =
                refresh == null ? null : cipher.encrypt(installation.workspace(), TokenKind.REFRESH, refresh.token());
        var refreshAt = refresh == null ? null : refresh.refreshAt();
        var scopes = String.join(",", installation.scopes().stream().sorted().toList());
        if (rows.insert(
                        installation.workspace(),
                        installation.name(),
                        installation.app(),
                        installation.botUser(),
                        scopes,
                        encrypted,
                        installation.installer(),
                        refreshToken,
                        refreshAt)
                == 0) {
            rows.update(
                    installation.workspace(),
                    installation.name(),
                    installation.app(),
                    installation.botUser(),
                    scopes,
                    encrypted,
                    installation.installer(),
                    refreshToken,
                    refreshAt);
        }
        return before.map(row -> row.token() == null).orElse(true);
    }

    /// Deletes the token at once, unless the app was installed at the time or later.
    ///
    /// @return false if there is no such installation
    boolean removeInstalledBefore(String workspace, Instant end) {
        return forget(workspace, database.run(() -> rows.removeInstalledBefore(workspace, end)));
    }

    @Override
    public Optional<Secret> stored(String workspace) {
        return cached.read(workspace).map(Installation::token);
    }

    @Override
    public boolean remove(String workspace, Secret token) {
        return forget(
                workspace,
                database.run(() -> rows.find(workspace)
                        .filter(row -> decrypt(row)
                                .map(Installation::token)
                                .filter(token::equals)
                                .isPresent())
                        .map(InstallationRow::token)
                        .map(encrypted -> rows.remove(workspace, encrypted))
                        .orElse(0)));
    }

    private boolean forget(String workspace, int removed) {
        if (removed == 1) {
            log.info("The app was removed from the workspace {}; its token is deleted.", workspace);
        }
        cached.invalidate(workspace);
        return removed == 1;
    }

    @Scheduled(initialDelay = "${whoowns.database.poll:2s}", fixedDelay = "${whoowns.database.poll:2s}")
    void poll() {
        cached.poll();
    }

    @Override
    public Optional<Secret> of(@Nullable String teamId) {
        return find(teamId).map(Installation::token);
    }

    @Override
    public Optional<Secret> replacement(String teamId, Secret expired) {
        var token = rotation.replacement(teamId, expired);
        token.ifPresent(_ -> cached.reload(teamId));
        return token;
    }

    @Override
    public boolean accepts(@Nullable String teamId, @Nullable String enterpriseId) {
        return find(teamId).isPresent();
    }

    @Override
    public Optional<String> botUser(@Nullable String teamId) {
        return find(teamId).map(Installation::botUser);
    }
}
