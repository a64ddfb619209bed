package org.whoowns.slack.socket;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.net.URI;
import org.whoowns.slack.ComesOverASocket;
import org.whoowns.slack.Mode;
import org.whoowns.slack.Secret;
import org.whoowns.slack.SlackConfiguration;
import org.whoowns.slack.calls.SlackTrouble;
import org.whoowns.slack.calls.WebApi;

/// Asks Slack for the address of each line.
@Singleton
@Requires(condition = ComesOverASocket.class)
final class OpenedByApi implements Endpoint {

    private static final String METHOD = "apps.connections.open";

    private final WebApi api;
    private final Secret appToken;

    OpenedByApi(WebApi api, Mode mode) {
        this.api = api;
        this.appToken = switch (mode) {
            case Mode.Socket(var token, var _) -> token;
            case Mode.OverHttp _ -> throw new IllegalStateException("Slack comes to us");
        };
    }

    @Override
    public URI next() throws SlackTrouble {
        var url = api.callWith(
                        appToken,
                        METHOD,
                        client -> client.appsConnectionsOpen(request -> request.token(appToken.value())))
                .getUrl();
        if (url == null
                || !(url.startsWith("wss://") || (url.startsWith("ws://") && SlackConfiguration.isLoopback(url)))) {
            throw new SlackTrouble(METHOD, "no address of a safe line");
        }
        try {
            return URI.create(url);
        } catch (IllegalArgumentException malformed) {
            throw new SlackTrouble(METHOD, "no address");
        }
    }
}
