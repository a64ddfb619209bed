package org.whoowns.slack.client;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.whoowns.slack.ConnectionMode;
import org.whoowns.slack.Secret;

/// The configured bot token, for every workspace; requests from other workspaces are rejected before it is used.
@Singleton
@Requires(property = "slack.mode", notEquals = "many-workspaces")
final class ConfiguredBotToken implements BotTokens {

    private final Secret botToken;

    ConfiguredBotToken(ConnectionMode mode) {
        this.botToken = switch (mode) {
            case ConnectionMode.OfOneWorkspace one -> one.botToken();
            case ConnectionMode.ManyWorkspaces _ -> throw new IllegalStateException("many workspaces have many tokens");
        };
    }

    @Override
    public Optional<Secret> of(@Nullable String teamId) {
        return Optional.of(botToken);
    }
}
