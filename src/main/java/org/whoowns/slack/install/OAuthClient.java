package org.whoowns.slack.install;

import com.slack.api.methods.response.oauth.OAuthV2AccessResponse;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.uri.UriBuilder;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.whoowns.slack.ConnectionMode;
import org.whoowns.slack.Secret;
import org.whoowns.slack.SlackConfiguration;
import org.whoowns.slack.client.SlackCallException;
import org.whoowns.slack.client.SlackWebApi;
import org.whoowns.slack.install.rotation.RefreshGrant;

/// Client for Slack's OAuth v2: the consent page and the exchange of the code for a token.
@Singleton
@Requires(property = "slack.mode", value = "many-workspaces")
final class OAuthClient {

    /// Required and optional scopes.
    static final List<String> SCOPES = List.of(
            "commands",
            "app_mentions:read",
            "chat:write",
            "im:history",
            "users:read",
            "im:write",
            "dnd:read",
            "users:read.email",
            "mcp:connect");

    private static final String METHOD = "oauth.v2.access";

    private final ConnectionMode.ManyWorkspaces mode;
    private final String authorizeUrl;
    private final SlackWebApi api;
    private final InstantSource clock;

    OAuthClient(ConnectionMode mode, SlackConfiguration configuration, SlackWebApi api, InstantSource clock) {
        this.mode = switch (mode) {
            case ConnectionMode.ManyWorkspaces many -> many;
            case ConnectionMode.OfOneWorkspace _ -> throw new IllegalStateException("there is one workspace");
        };
        this.authorizeUrl = configuration.apiUrl().replaceFirst("/api/$", "/oauth/v2/authorize");
        this.api = api;
        this.clock = clock;
    }

    /// URL of the consent page.
    URI page(String state) {
        return UriBuilder.of(authorizeUrl)
                .queryParam("client_id", mode.clientId())
                .queryParam("scope", String.join(",", SCOPES))
                .queryParam("redirect_uri", redirectUri())
                .queryParam("state", state)
                .build();
    }

    private String redirectUri() {
        return mode.publicUrl() + "/slack/oauth_redirect";
    }

    /// @throws SlackCallException if Slack rejects the code or the response is incomplete
    Installation exchange(String code) throws SlackCallException {
        var response = api.callWith(
                mode.clientSecret(),
                METHOD,
                client -> client.oauthV2Access(request -> request.clientId(mode.clientId())
                        .clientSecret(mode.clientSecret().value())
                        .code(code)
                        .redirectUri(redirectUri())));
        if (response.isEnterpriseInstall()) {
            throw new SlackCallException(METHOD, "enterprise_install");
        }
        return installation(response);
    }

    private Installation installation(OAuthV2AccessResponse response) {
        var team = response.getTeam();
        var user = response.getAuthedUser();
        return new Installation(
                required(team == null ? null : team.getId()),
                team == null || team.getName() == null ? "" : team.getName(),
                required(response.getAppId()),
                required(response.getBotUserId()),
                Set.of(required(response.getScope()).split(",")),
                new Secret(required(response.getAccessToken())),
                required(user == null ? null : user.getId()),
                RefreshGrant.of(METHOD, response, clock.instant()));
    }

    private static String required(@Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new SlackCallException(METHOD, "incomplete response");
        }
        return value;
    }
}
