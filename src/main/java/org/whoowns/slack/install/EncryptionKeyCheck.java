package org.whoowns.slack.install;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Requires;
import jakarta.annotation.PostConstruct;
import org.whoowns.slack.install.encryption.DecryptionException;
import org.whoowns.slack.install.encryption.TokenCipher;
import org.whoowns.slack.install.encryption.TokenKind;

/// Decrypts a stored token at start-up, so that wrong encryption keys fail there and not when users ask.
@Context
@Requires(property = "slack.mode", value = "many-workspaces")
final class EncryptionKeyCheck {

    private final InstallationRepository rows;
    private final TokenCipher cipher;

    /// @param cipher first, because creating it reports an incomplete configuration
    EncryptionKeyCheck(TokenCipher cipher, InstallationRepository rows) {
        this.cipher = cipher;
        this.rows = rows;
    }

    /// @throws DecryptionException if the keys don't fit
    @PostConstruct
    void run() throws DecryptionException {
        var row = rows.any();
        if (row != null && row.token() != null) {
            cipher.decrypt(row.workspace(), TokenKind.BOT, row.token());
            if (row.refreshToken() != null) {
                cipher.decrypt(row.workspace(), TokenKind.REFRESH, row.refreshToken());
            }
        }
    }
}
