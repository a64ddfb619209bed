package org.whoowns.slack.client;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.whoowns.slack.Secret;

/// Looks up bot tokens by workspace.
public interface BotTokens {

    /// The bot token of the workspace; empty if the app is not installed there.
    Optional<Secret> of(@Nullable String teamId);

    /// A valid token of the workspace in place of an expired one; empty if there is none.
    default Optional<Secret> replacement(String teamId, Secret expired) {
        return Optional.empty();
    }
}
