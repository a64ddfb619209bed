package org.whoowns.slack.install;

import com.slack.api.methods.response.oauth.OAuthV2AccessResponse;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.uri.UriBuilder;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.whoowns.slack.ConnectionMode;
import org.whoowns.slack.Secret;
import org.whoowns.slack.SlackConfiguration;
import org.whoowns.slack.client.SlackCallException;
import org.whoowns.slack.client.SlackWebApi;

/// Slack's side of an installation: where somebody consents, and what a consent is exchanged for.
@Singleton
@Requires(property = "slack.mode", value = "many-workspaces")
final class OAuthClient {

    /// What the app can't do without, and with what it does better.
    static final List<String> SCOPES =
            List.of("commands", "app_mentions:read", "chat:write", "im:history", "users:read");

    private static final String METHOD = "oauth.v2.access";

    private final ConnectionMode.ManyWorkspaces mode;
    private final String authorizeUrl;
    private final SlackWebApi api;

    OAuthClient(ConnectionMode mode, SlackConfiguration configuration, SlackWebApi api) {
        this.mode = switch (mode) {
            case ConnectionMode.ManyWorkspaces many -> many;
            case ConnectionMode.OfOneWorkspace _ -> throw new IllegalStateException("there is one workspace");
        };
        this.authorizeUrl = configuration.apiUrl().replaceFirst("/api/$", "/oauth/v2/authorize");
        this.api = api;
    }

    /// Where somebody is asked for consent.
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

    /// @throws SlackCallException where Slack gives nothing for the code, or nothing that we can use
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

    private static Installation installation(OAuthV2AccessResponse response) {
        var team = response.getTeam();
        var user = response.getAuthedUser();
        return new Installation(
                given(team == null ? null : team.getId()),
                team == null || team.getName() == null ? "" : team.getName(),
                given(response.getAppId()),
                given(response.getBotUserId()),
                Set.of(given(response.getScope()).split(",")),
                new Secret(given(response.getAccessToken())),
                given(user == null ? null : user.getId()));
    }

    private static String given(@Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new SlackCallException(METHOD, "incomplete response");
        }
        return value;
    }
}
