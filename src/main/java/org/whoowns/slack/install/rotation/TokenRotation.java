package org.whoowns.slack.install.rotation;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.whoowns.slack.Secret;
import org.whoowns.slack.client.SlackCallException;
import org.whoowns.slack.install.encryption.DecryptionException;
import org.whoowns.slack.install.encryption.TokenCipher;
import org.whoowns.slack.install.encryption.TokenKind;
import org.whoowns.teams.ledger.jdbc.DatabaseGuard;
import org.whoowns.teams.ledger.jdbc.DatabaseUnavailableException;

/// Renews expiring bot tokens. A refresh token can be used once, so the replica that uses it has a lease on the row,
/// and the new tokens are stored before anybody uses them; the others read them from there.
///
/// If the answer is lost, as in a crash, the same refresh token is used again as soon as the lease has ended: Slack
/// accepts it once more for a short time, and the old access token is still good for two hours.
@Singleton
@Requires(property = "slack.mode", value = "many-workspaces")
public final class TokenRotation {

    private static final Logger log = LoggerFactory.getLogger(TokenRotation.class);
    private static final int BATCH = 20;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    /// The pauses double, so a call waits for another replica for 6 seconds in all.
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(4);

    private static final String USED_UP = "invalid_refresh_token";

    /// Tokens that Slack issued and that the database could not store yet, encrypted.
    private record Unsaved(String workspace, String before, String token, String refreshToken, Instant refreshAt) {}

    private final RotatingTokenRepository rows;
    private final TokenRefreshClient client;
    private final TokenCipher cipher;
    private final DatabaseGuard database;
    private final InstantSource clock;
    private final Map<String, Unsaved> unsaved = new ConcurrentHashMap<>();

    TokenRotation(
            RotatingTokenRepository rows,
            TokenRefreshClient client,
            TokenCipher cipher,
            DatabaseGuard database,
            InstantSource clock) {
        this.rows = rows;
        this.client = client;
        this.cipher = cipher;
        this.database = database;
        this.clock = clock;
    }

    /// A token in place of the expired one: the stored one, if another replica has renewed it, or a new one. Empty if
    /// there is none.
    public Optional<Secret> replacement(String workspace, Secret expired) {
        try {
            for (var pause = FIRST_PAUSE; pause.compareTo(LONGEST_PAUSE) < 0; pause = pause.multipliedBy(2)) {
                saveLate();
                var row = database.run(() -> rows.find(workspace)).orElse(null);
                if (row == null || !token(row).equals(expired) || !isRenewable(row) || refreshIfLeased(row)) {
                    break;
                }
                Thread.sleep(pause);
            }
            // only what is stored is used
            return database.run(() -> rows.find(workspace)).map(this::token).filter(token -> !token.equals(expired));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (DatabaseUnavailableException | DecryptionException | SlackCallException failure) {
            log.warn(
                    "The token of the workspace {} has expired, and can't be renewed now: {}",
                    workspace,
                    said(failure));
        }
        return Optional.empty();
    }

    private Secret token(RotatingTokenRow row) {
        return cipher.decrypt(row.workspace(), TokenKind.BOT, row.token());
    }

    private boolean isRenewable(RotatingTokenRow row) {
        if (row.refreshToken() == null) {
            refuse(row, "there is no refresh token");
            return false;
        }
        return row.refusedAt() == null;
    }

    /// Renews the tokens that expire soon.
    public void refreshDue() {
        try {
            saveLate();
            for (var row : database.run(() -> rows.due(clock.instant(), BATCH))) {
                refreshIfLeased(row);
            }
        } catch (DatabaseUnavailableException failure) {
            log.debug("Tokens are renewed later.", failure);
        } catch (SlackCallException failure) {
            // no further ones, as these would fail too; the lease ends first
            log.warn("A token can't be renewed now, and is tried again in a minute: {}", said(failure));
        }
    }

    /// @return false if another replica has the lease
    private boolean refreshIfLeased(RotatingTokenRow row) {
        var refreshToken = String.valueOf(row.refreshToken());
        if (database.run(() -> rows.lease(row.workspace(), refreshToken)) == 0) {
            return false;
        }
        try {
            var answer = client.refresh(cipher.decrypt(row.workspace(), TokenKind.REFRESH, refreshToken));
            var encrypted = new Unsaved(
                    row.workspace(),
                    refreshToken,
                    cipher.encrypt(row.workspace(), TokenKind.BOT, answer.token()),
                    cipher.encrypt(
                            row.workspace(), TokenKind.REFRESH, answer.next().token()),
                    answer.next().refreshAt());
            unsaved.put(row.workspace(), encrypted);
            save(encrypted);
        } catch (SlackCallException failure) {
            if (!failure.error().equals(USED_UP)) {
                throw failure;
            }
            refuse(row, USED_UP);
        } catch (DecryptionException unreadable) {
            refuse(row, said(unreadable));
        }
        return true;
    }

    private void saveLate() {
        unsaved.values().forEach(this::save);
    }

    /// Kept in memory until the database has answered.
    private void save(Unsaved tokens) {
        var isSaved = database.run(() -> rows.replace(
                tokens.workspace(), tokens.before(), tokens.token(), tokens.refreshToken(), tokens.refreshAt()));
        unsaved.remove(tokens.workspace(), tokens);
        log.debug("The token of the workspace {} is renewed ({}).", tokens.workspace(), isSaved);
    }

    /// Tells the operator once an hour.
    private void refuse(RotatingTokenRow row, String why) {
        if (database.run(() -> rows.refuse(row.workspace(), row.token())) == 1) {
            log.warn(
                    "The token of the workspace {} can't be renewed ({}), so WhoOwns can't answer there once it has"
                            + " expired. Please ask somebody there to install WhoOwns again: {}",
                    row.workspace(),
                    why,
                    client.installPage());
        }
    }

    private static String said(RuntimeException failure) {
        return String.valueOf(failure.getMessage());
    }
}
