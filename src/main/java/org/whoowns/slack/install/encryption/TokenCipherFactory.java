package org.whoowns.slack.install.encryption;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import org.whoowns.slack.ConnectionMode;
import org.whoowns.slack.IsForMany;

/// Makes the vault at start, so that keys that can't be read fail then.
@Factory
@Requires(condition = IsForMany.class)
final class TokenCipherFactory {

    @Context
    TokenCipher vault(ConnectionMode mode) {
        return switch (mode) {
            case ConnectionMode.ManyWorkspaces many -> EncryptionKeyParser.vault(many.encryptionKeys());
            case ConnectionMode.OfOneWorkspace _ -> throw new IllegalStateException("nothing is stored");
        };
    }
}
