package org.whoowns.slack.install;

import io.micronaut.context.annotation.Requires;
import io.micronaut.jdbc.DataSourceResolver;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.whoowns.slack.install.encryption.TokenCipher;
import org.whoowns.slack.install.encryption.TokenKind;

/// Re-encrypts all tokens with the newest key, so that older keys can be removed.
@Singleton
@Requires(property = "slack.mode", value = "many-workspaces")
public final class TokenReencryption {

    /// PostgreSQL application name of the server.
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

    /// Whether a server is using the database. The embedded database could not be opened then.
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

    /// @param changed tokens re-encrypted
    /// @param kept tokens that had the newest key already
    public record Done(int changed, int kept) {}

    /// Re-encrypts the tokens one by one, after checking that all can be decrypted.
    ///
    /// @throws IllegalArgumentException if a token cannot be decrypted; then none is changed
    public Done run() {
        rows.installed().forEach(this::checkDecryptable);
        var changed = 0;
        var kept = 0;
        for (var workspace : rows.installed()) {
            if (reencrypt(workspace)) {
                changed++;
            } else {
                kept++;
            }
        }
        return new Done(changed, kept);
    }

    private void checkDecryptable(String workspace) {
        rows.find(workspace)
                .map(InstallationRow::token)
                .ifPresent(encrypted -> cipher.decrypt(workspace, TokenKind.BOT, encrypted));
    }

    private boolean reencrypt(String workspace) {
        var encrypted = rows.find(workspace).map(InstallationRow::token).orElse(null);
        if (encrypted == null || cipher.isEncryptedWithNewestKey(encrypted)) {
            return false;
        }
        var token = cipher.decrypt(workspace, TokenKind.BOT, encrypted);
        return rows.replaceToken(workspace, encrypted, cipher.encrypt(workspace, TokenKind.BOT, token)) == 1;
    }
}
