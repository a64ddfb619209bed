package org.whoowns.slack.install.revocation;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.Set;
import org.whoowns.slack.Secret;
import org.whoowns.slack.client.SlackCallException;
import org.whoowns.slack.client.SlackWebApi;

/// Asks Slack about a token, by `auth.test`.
@Singleton
@Requires(property = "slack.mode", value = "many-workspaces")
final class AuthTest {

    private static final Set<String> REVOKED = Set.of("token_revoked", "account_inactive", "app_uninstalled");

    private final SlackWebApi api;

    AuthTest(SlackWebApi api) {
        this.api = api;
    }

    /// Whether a refusal alone makes it likely that the token is revoked.
    static boolean isRevocation(String error) {
        return REVOKED.contains(error);
    }

    TokenVerdict ask(Secret token) {
        try {
            api.callWith(token, "auth.test", client -> client.authTest(request -> request));
            return TokenVerdict.VALID;
        } catch (SlackCallException refusal) {
            return isRevocation(refusal.error()) ? TokenVerdict.REVOKED : TokenVerdict.UNCERTAIN;
        }
    }
}
