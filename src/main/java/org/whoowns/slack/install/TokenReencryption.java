package org.whoowns.slack.install;

import io.micronaut.context.annotation.Requires;
import io.micronaut.jdbc.DataSourceResolver;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.whoowns.slack.install.encryption.TokenCipher;
import org.whoowns.slack.install.encryption.TokenKind;

/// Encrypts all tokens with the newest key, so that older keys can go.
@Singleton
@Requires(property = "slack.mode", value = "many-workspaces")
public final class TokenReencryption {

    /// What servers call themselves to PostgreSQL.
    public static final String SERVER = "WhoOwns";

    private final InstallationRepository rows;
    private final TokenCipher cipher;
    private final DataSource database;

    TokenReencryption(
            InstallationRepository rows, TokenCipher cipher, DataSource database, DataSourceResolver resolver) {
        this.rows = rows;
        this.cipher = cipher;
        this.database = resolver.resolve(database);
    }

    /// Whether a server is using the database. The embedded one can't be opened at all then.
    public boolean isServed() {
        try (var connection = database.getConnection()) {
            if (!connection.getMetaData().getDatabaseProductName().equals("PostgreSQL")) {
                return false;
            }
            try (var query = connection.prepareStatement("""
                    select 1 from pg_stat_activity
                    where datname = current_database() and application_name = ?""")) {
                query.setString(1, SERVER);
                try (var rows = query.executeQuery()) {
                    return rows.next();
                }
            }
        } catch (SQLException away) {
            throw new IllegalStateException("The database is unavailable.", away);
        }
    }

    /// @param changed tokens that had an older key
    /// @param kept tokens that had the newest one already
    public record Done(int changed, int kept) {}

    /// Does it, token by token, once it is sure of all of them.
    ///
    /// @throws IllegalArgumentException where a token can't be decrypted; then none is changed
    public Done run() {
        rows.installed().forEach(this::tries);
        var changed = 0;
        var kept = 0;
        for (var workspace : rows.installed()) {
            if (changes(workspace)) {
                changed++;
            } else {
                kept++;
            }
        }
        return new Done(changed, kept);
    }

    private void tries(String workspace) {
        rows.find(workspace)
                .map(InstallationRow::token)
                .ifPresent(locked -> cipher.decrypt(workspace, TokenKind.BOT, locked));
    }

    private boolean changes(String workspace) {
        var locked = rows.find(workspace).map(InstallationRow::token).orElse(null);
        if (locked == null || cipher.isEncryptedWithNewestKey(locked)) {
            return false;
        }
        var token = cipher.decrypt(workspace, TokenKind.BOT, locked);
        return rows.replaceToken(workspace, locked, cipher.encrypt(workspace, TokenKind.BOT, token)) == 1;
    }
}
