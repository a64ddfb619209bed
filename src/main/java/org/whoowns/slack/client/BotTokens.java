package org.whoowns.slack.client;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.whoowns.slack.Secret;

/// Which token acts in which workspace.
public interface BotTokens {

    /// The bot's token in that workspace; nothing where the app is not installed there.
    Optional<Secret> of(@Nullable String teamId);
}
