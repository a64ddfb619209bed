package org.whoowns.slack.install.rotation;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.InstantSource;
import org.whoowns.slack.ConnectionMode;
import org.whoowns.slack.Secret;
import org.whoowns.slack.client.SlackCallException;
import org.whoowns.slack.client.SlackWebApi;

/// Client for OAuth's refresh token grant.
@Singleton
@Requires(property = "slack.mode", value = "many-workspaces")
final class TokenRefreshClient {

    private static final String METHOD = "oauth.v2.access";

    private final ConnectionMode.ManyWorkspaces mode;
    private final Provider<SlackWebApi> api;
    private final InstantSource clock;

    /// @param api later, because it needs the tokens that this renews
    TokenRefreshClient(ConnectionMode mode, Provider<SlackWebApi> api, InstantSource clock) {
        this.mode = switch (mode) {
            case ConnectionMode.ManyWorkspaces many -> many;
            case ConnectionMode.OfOneWorkspace _ -> throw new IllegalStateException("there is one workspace");
        };
        this.api = api;
        this.clock = clock;
    }

    record RefreshedToken(Secret token, RefreshGrant next) {}

    /// @throws SlackCallException if Slack refuses or its response is incomplete
    RefreshedToken refresh(Secret refreshToken) throws SlackCallException {
        var response = api.get()
                .callWith(
                        mode.clientSecret(),
                        METHOD,
                        client -> client.oauthV2Access(request -> request.clientId(mode.clientId())
                                .clientSecret(mode.clientSecret().value())
                                .grantType("refresh_token")
                                .refreshToken(refreshToken.value())));
        var token = response.getAccessToken();
        var next = RefreshGrant.of(METHOD, response, clock.instant());
        if (token == null || token.isBlank() || next == null) {
            throw new SlackCallException(METHOD, "incomplete response");
        }
        return new RefreshedToken(new Secret(token), next);
    }

    /// Where a workspace installs the app again.
    URI installPage() {
        return URI.create(mode.publicUrl() + "/slack/install");
    }
}
