package org.whoowns.slack.calls;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.whoowns.slack.IsForOne;
import org.whoowns.slack.Mode;
import org.whoowns.slack.Secret;

/// The one token that the operator gave us, whatever the workspace: others are turned away before it is asked for.
@Singleton
@Requires(condition = IsForOne.class)
final class GivenToken implements Tokens {

    private final Secret botToken;

    GivenToken(Mode mode) {
        this.botToken = switch (mode) {
            case Mode.OfOneWorkspace one -> one.botToken();
            case Mode.ManyWorkspaces _ -> throw new IllegalStateException("many workspaces have many tokens");
        };
    }

    @Override
    public Optional<Secret> of(@Nullable String teamId) {
        return Optional.of(botToken);
    }
}
