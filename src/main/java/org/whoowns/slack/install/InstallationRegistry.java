package org.whoowns.slack.install;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micronaut.context.annotation.Requires;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
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
import org.whoowns.teams.ledger.jdbc.DatabaseGuard;
import org.whoowns.teams.ledger.jdbc.DatabaseUnavailableException;

/// The workspaces that installed the app. Those that ask are kept in memory, and changes of other replicas are heard of
/// within seconds. While the database is away, what is in memory still holds.
@Singleton
@Requires(property = "slack.mode", value = "many-workspaces")
final class InstallationRegistry implements BotTokens, WorkspaceRegistry {

    private static final Logger log = LoggerFactory.getLogger(InstallationRegistry.class);
    private static final int IN_MEMORY = 20_000;

    private final InstallationRepository rows;
    private final TokenCipher cipher;
    private final DatabaseGuard database;
    private final Cache<String, Optional<Installation>> known =
            Caffeine.newBuilder().maximumSize(IN_MEMORY).build();
    /// Until it has heard of all of them for the first time, and after the database was away.
    private volatile boolean stale = true;

    InstallationRegistry(InstallationRepository rows, TokenCipher cipher, DatabaseGuard database) {
        this.rows = rows;
        this.cipher = cipher;
        this.database = database;
    }

    Optional<Installation> find(@Nullable String workspace) {
        return workspace == null ? Optional.empty() : known.get(workspace, this::read);
    }

    private Optional<Installation> read(String workspace) {
        return database.run(() -> rows.find(workspace)).flatMap(this::open);
    }

    private Optional<Installation> open(InstallationRow row) {
        var locked = row.token();
        return locked == null
                ? Optional.empty()
                : Optional.of(new Installation(
                        row.workspace(),
                        row.name(),
                        row.app(),
                        row.botUser(),
                        Set.of(row.scopes().split(",")),
                        cipher.decrypt(row.workspace(), TokenKind.BOT, locked),
                        row.installer()));
    }

    /// Keeps it in place of any that was there.
    ///
    /// @return whether the workspace had none
    boolean keep(Installation installation) {
        var first = database.run(() -> write(installation));
        known.invalidate(installation.workspace());
        return first;
    }

    private boolean write(Installation installation) {
        var before = rows.find(installation.workspace());
        var locked = cipher.encrypt(installation.workspace(), TokenKind.BOT, installation.token());
        var scopes = String.join(",", installation.scopes().stream().sorted().toList());
        if (rows.insert(
                        installation.workspace(),
                        installation.name(),
                        installation.app(),
                        installation.botUser(),
                        scopes,
                        locked,
                        installation.installer())
                == 0) {
            rows.update(
                    installation.workspace(),
                    installation.name(),
                    installation.app(),
                    installation.botUser(),
                    scopes,
                    locked,
                    installation.installer());
        }
        return before.map(row -> row.token() == null).orElse(true);
    }

    /// The app was removed there: its token goes at once.
    void remove(String workspace) {
        if (database.run(() -> rows.remove(workspace)) == 1) {
            log.info("The app was removed from the workspace {}; its token is deleted.", workspace);
        }
        known.invalidate(workspace);
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
            // read anew rather than forgotten, for the database may be away when somebody asks next
            changed.forEach(workspace -> known.asMap().computeIfPresent(workspace, (_, _) -> read(workspace)));
            stale = false;
        } catch (DatabaseUnavailableException | DecryptionException failure) {
            stale = true;
            log.debug("Not all installations can be read.", failure);
        }
    }

    /// Keeps all of them, by one statement, so that nobody who asks for the first time has to wait for it.
    void loadAll() {
        var all = database.run(() -> rows.latest(IN_MEMORY));
        known.invalidateAll();
        for (var row : all) {
            try {
                known.put(row.workspace(), open(row));
            } catch (DecryptionException broken) {
                log.warn("{}", broken.getMessage());
            }
        }
    }

    @Override
    public Optional<Secret> of(@Nullable String teamId) {
        return find(teamId).map(Installation::token);
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
