package org.whoowns.slack.install;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micronaut.context.annotation.Requires;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.whoowns.slack.Secret;
import org.whoowns.slack.access.WorkspaceRegistry;
import org.whoowns.slack.client.BotTokens;
import org.whoowns.slack.client.TokenRevokedEvent;
import org.whoowns.slack.install.encryption.DecryptionException;
import org.whoowns.slack.install.encryption.TokenCipher;
import org.whoowns.slack.install.encryption.TokenKind;
import org.whoowns.slack.install.rotation.TokenRotation;
import org.whoowns.teams.ledger.jdbc.DatabaseGuard;
import org.whoowns.teams.ledger.jdbc.DatabaseUnavailableException;

/// In-memory cache of installations. Polls for changes by other replicas every two seconds. While the database is
/// unavailable, cached installations stay valid.
@Singleton
@Requires(property = "slack.mode", value = "many-workspaces")
final class InstallationRegistry implements BotTokens, WorkspaceRegistry {

    private static final Logger log = LoggerFactory.getLogger(InstallationRegistry.class);
    private static final int MAX_CACHED = 20_000;

    private final InstallationRepository rows;
    private final TokenCipher cipher;
    private final DatabaseGuard database;
    private final TokenRotation rotation;
    private final Cache<String, Optional<Installation>> cached =
            Caffeine.newBuilder().maximumSize(MAX_CACHED).build();
    /// True until the first load, and after the database was unavailable.
    private volatile boolean stale = true;

    /// @param cipher first, because creating it reports an incomplete configuration
    InstallationRegistry(
            TokenCipher cipher, InstallationRepository rows, DatabaseGuard database, TokenRotation rotation) {
        this.cipher = cipher;
        this.rows = rows;
        this.database = database;
        this.rotation = rotation;
    }

    Optional<Installation> find(@Nullable String workspace) {
        return workspace == null ? Optional.empty() : cached.get(workspace, this::read);
    }

    private Optional<Installation> read(String workspace) {
        return database.run(() -> rows.find(workspace)).flatMap(this::decrypt);
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

    /// Deletes the token at once.
    void remove(String workspace) {
        if (database.run(() -> rows.remove(workspace)) == 1) {
            log.info("The app was removed from the workspace {}; its token is deleted.", workspace);
        }
        cached.invalidate(workspace);
    }

    @EventListener
    void onRefused(TokenRevokedEvent refused) {
        remove(refused.teamId());
    }

    @Scheduled(initialDelay = "2s", fixedDelay = "2s")
    void poll() {
        try {
            if (stale) {
                loadAll();
            }
            var changed = database.run(rows::changedJustNow);
            // reload rather than invalidate, since the database may be unavailable on the next lookup
            changed.forEach(workspace -> cached.asMap().computeIfPresent(workspace, (_, _) -> read(workspace)));
            stale = false;
        } catch (DatabaseUnavailableException | DecryptionException failure) {
            stale = true;
            log.debug("Not all installations can be read.", failure);
        }
    }

    /// Loads all installations with one statement, so that the first question of a workspace needs no query.
    void loadAll() {
        var loaded = new HashMap<String, Optional<Installation>>();
        for (var row : database.run(() -> rows.latest(MAX_CACHED))) {
            try {
                loaded.put(row.workspace(), decrypt(row));
            } catch (DecryptionException broken) {
                log.warn("{}", broken.getMessage());
            }
        }
        // replaced one by one, so that a question meanwhile finds the old entry and not none
        cached.putAll(loaded);
        cached.asMap().keySet().retainAll(loaded.keySet());
    }

    @Override
    public Optional<Secret> of(@Nullable String teamId) {
        return find(teamId).map(Installation::token);
    }

    @Override
    public Optional<Secret> replacement(String teamId, Secret expired) {
        var token = rotation.replacement(teamId, expired);
        // keeps the entry if the database is unavailable
        token.ifPresent(_ -> cached.asMap().computeIfPresent(teamId, (_, _) -> read(teamId)));
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
