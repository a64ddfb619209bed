package org.whoowns.slack.install.vault;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import org.whoowns.slack.IsForMany;
import org.whoowns.slack.Mode;

/// Makes the vault at start, so that keys that can't be read fail then.
@Factory
@Requires(condition = IsForMany.class)
final class VaultFactory {

    @Context
    Vault vault(Mode mode) {
        return switch (mode) {
            case Mode.ManyWorkspaces many -> EncryptionKeys.vault(many.encryptionKeys());
            case Mode.OfOneWorkspace _ -> throw new IllegalStateException("nothing is stored");
        };
    }
}
