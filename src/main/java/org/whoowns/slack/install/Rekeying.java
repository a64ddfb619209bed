package org.whoowns.slack.install;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import org.whoowns.slack.IsForMany;
import org.whoowns.slack.install.vault.TokenKind;
import org.whoowns.slack.install.vault.Vault;

/// Encrypts all tokens with the newest key, so that older keys can go.
@Singleton
@Requires(condition = IsForMany.class)
public final class Rekeying {

    private final InstallationRows rows;
    private final Vault vault;

    Rekeying(InstallationRows rows, Vault vault) {
        this.rows = rows;
        this.vault = vault;
    }

    /// @param changed tokens that had an older key
    /// @param kept tokens that had the newest one already
    public record Done(int changed, int kept) {}

    /// Does it, token by token; where one can't be decrypted, nothing of it is lost and the rest stays as it is.
    public Done run() {
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

    private boolean changes(String workspace) {
        var locked = rows.find(workspace).map(InstallationRow::token).orElse(null);
        if (locked == null || vault.isLockedByNewest(locked)) {
            return false;
        }
        var token = vault.open(workspace, TokenKind.BOT, locked);
        return rows.relock(workspace, locked, vault.lock(workspace, TokenKind.BOT, token)) == 1;
    }
}
