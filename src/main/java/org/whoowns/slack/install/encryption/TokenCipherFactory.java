package org.whoowns.slack.install.encryption;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import org.whoowns.slack.ConnectionMode;

/// Creates the cipher at start-up, so that invalid keys fail there.
@Factory
@Requires(property = "slack.mode", value = "many-workspaces")
final class TokenCipherFactory {

    @Context
    TokenCipher vault(ConnectionMode mode) {
        return switch (mode) {
            case ConnectionMode.ManyWorkspaces many -> EncryptionKeyParser.vault(many.encryptionKeys());
            case ConnectionMode.OfOneWorkspace _ -> throw new IllegalStateException("nothing is stored");
        };
    }
}
