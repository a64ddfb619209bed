package org.whoowns.slack.install;

import io.micronaut.context.annotation.Requires;
import io.micronaut.jdbc.DataSourceResolver;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
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

    @FunctionalInterface
    private interface Replacement {
        int store(String workspace, String before, String encrypted);
    }

    /// Re-encrypts the tokens one by one, after checking that all can be decrypted.
    ///
    /// @throws IllegalArgumentException if a token cannot be decrypted; then none is changed
    public Done run() {
        rows.installed().forEach(this::checkDecryptable);
        var changes = rows.installed().stream()
                .flatMap(this::reencrypt)
                .collect(Collectors.partitioningBy(changed -> changed, Collectors.summingInt(_ -> 1)));
        return new Done(
                Objects.requireNonNull(changes.get(true)).intValue(),
                Objects.requireNonNull(changes.get(false)).intValue());
    }

    private void checkDecryptable(String workspace) {
        rows.find(workspace).ifPresent(row -> {
            decrypt(workspace, TokenKind.BOT, row.token());
            decrypt(workspace, TokenKind.REFRESH, row.refreshToken());
        });
    }

    private void decrypt(String workspace, TokenKind kind, @Nullable String encrypted) {
        if (encrypted != null) {
            cipher.decrypt(workspace, kind, encrypted);
        }
    }

    /// Whether each token of the workspace was changed.
    private Stream<Boolean> reencrypt(String workspace) {
        return rows.find(workspace).stream()
                .flatMap(row -> Stream.concat(
                        reencrypt(workspace, TokenKind.BOT, row.token(), rows::replaceToken),
                        reencrypt(workspace, TokenKind.REFRESH, row.refreshToken(), rows::replaceRefreshToken)));
    }

    private Stream<Boolean> reencrypt(
            String workspace, TokenKind kind, @Nullable String encrypted, Replacement replacement) {
        if (encrypted == null) {
            return Stream.empty();
        }
        if (cipher.isEncryptedWithNewestKey(encrypted)) {
            return Stream.of(false);
        }
        var token = cipher.decrypt(workspace, kind, encrypted);
        return Stream.of(replacement.store(workspace, encrypted, cipher.encrypt(workspace, kind, token)) == 1);
    }
}
