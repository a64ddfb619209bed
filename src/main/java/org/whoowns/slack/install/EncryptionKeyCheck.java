package org.whoowns.slack.install;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Requires;
import jakarta.annotation.PostConstruct;
import org.whoowns.slack.install.encryption.DecryptionException;
import org.whoowns.slack.install.encryption.TokenCipher;
import org.whoowns.slack.install.encryption.TokenKind;

/// Tries the keys at start on a token that is stored, so that a wrong one is noticed by the operator, and not by people
/// who ask.
@Context
@Requires(property = "slack.mode", value = "many-workspaces")
final class EncryptionKeyCheck {

    private final InstallationRepository rows;
    private final TokenCipher cipher;

    EncryptionKeyCheck(InstallationRepository rows, TokenCipher cipher) {
        this.rows = rows;
        this.cipher = cipher;
    }

    /// @throws DecryptionException where the keys don't fit
    @PostConstruct
    void run() throws DecryptionException {
        var row = rows.any();
        if (row != null && row.token() != null) {
            cipher.decrypt(row.workspace(), TokenKind.BOT, row.token());
        }
    }
}
