package org.whoowns.slack.install;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Requires;
import jakarta.annotation.PostConstruct;
import org.whoowns.slack.IsForMany;
import org.whoowns.slack.install.vault.CannotOpen;
import org.whoowns.slack.install.vault.TokenKind;
import org.whoowns.slack.install.vault.Vault;

/// Tries the keys at start on a token that is stored, so that a wrong one is noticed by the operator, and not by people
/// who ask.
@Context
@Requires(condition = IsForMany.class)
final class KeyTrial {

    private final InstallationRows rows;
    private final Vault vault;

    KeyTrial(InstallationRows rows, Vault vault) {
        this.rows = rows;
        this.vault = vault;
    }

    /// @throws CannotOpen where the keys don't fit
    @PostConstruct
    void run() throws CannotOpen {
        var row = rows.any();
        if (row != null && row.token() != null) {
            vault.open(row.workspace(), TokenKind.BOT, row.token());
        }
    }
}
