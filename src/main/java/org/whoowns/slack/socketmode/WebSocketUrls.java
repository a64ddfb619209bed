package org.whoowns.slack.socketmode;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import okhttp3.Request;
import org.whoowns.slack.ConnectionMode;
import org.whoowns.slack.Secret;
import org.whoowns.slack.SlackConfiguration;
import org.whoowns.slack.client.SlackCallException;
import org.whoowns.slack.client.SlackWebApi;

/// Requests WebSocket URLs from Slack. Each URL can be used once.
@Singleton
@Requires(property = "slack.mode", value = "socket")
final class WebSocketUrls {

    private static final String METHOD = "apps.connections.open";

    private final SlackWebApi api;
    private final Secret appToken;

    WebSocketUrls(SlackWebApi api, ConnectionMode mode) {
        this.api = api;
        this.appToken = switch (mode) {
            case ConnectionMode.Socket(var token, var _) -> token;
            case ConnectionMode.OverHttp _ -> throw new IllegalStateException("not in Socket Mode");
        };
    }

    /// Requests a URL from Slack; blocks.
    Request next() throws SlackCallException {
        var url = api.callWith(
                        appToken,
                        METHOD,
                        client -> client.appsConnectionsOpen(request -> request.token(appToken.value())))
                .getUrl();
        if (url == null
                || !(url.startsWith("wss://") || (url.startsWith("ws://") && SlackConfiguration.isLoopback(url)))) {
            throw new SlackCallException(METHOD, "Slack's address does not begin with wss://");
        }
        try {
            return new Request.Builder().url(url).build();
        } catch (IllegalArgumentException malformed) {
            throw new SlackCallException(METHOD, "malformed address");
        }
    }
}
