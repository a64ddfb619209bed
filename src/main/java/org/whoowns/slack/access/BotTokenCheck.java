package org.whoowns.slack.access;

import jakarta.inject.Singleton;
import java.util.List;
import org.whoowns.slack.ConnectionMode;
import org.whoowns.slack.Secret;
import org.whoowns.slack.client.SlackCallException;
import org.whoowns.slack.client.SlackWebApi;

/// Checks the configured tokens against Slack.
@Singleton
public final class BotTokenCheck {

    private final ConnectionMode mode;
    private final SlackWebApi api;

    BotTokenCheck(ConnectionMode mode, SlackWebApi api) {
        this.mode = mode;
        this.api = api;
    }

    public record Finding(boolean good, String sentence) {}

    public List<Finding> check() {
        return switch (mode) {
            case ConnectionMode.Local _ ->
                List.of(new Finding(true, "Slack: the local workspace in your browser; there is nothing to check."));
            case ConnectionMode.OneWorkspace(var _, var botToken) ->
                List.of(
                        checkBotToken(botToken),
                        new Finding(true, "Signing secret: set. Slack's first request will show whether it is right."));
            case ConnectionMode.Socket(var appToken, var botToken) ->
                List.of(checkBotToken(botToken), checkAppToken(appToken));
            case ConnectionMode.ManyWorkspaces many ->
                List.of(new Finding(
                        true,
                        "Slack: set up for many workspaces. The first installation, at " + many.publicUrl()
                                + "/slack/install, will show whether the client secret is right."));
        };
    }

    private Finding checkBotToken(Secret token) {
        try {
            var answer = api.callWith(token, "auth.test", client -> client.authTest(request -> request));
            return new Finding(true, "Bot token: valid, for the workspace " + answer.getTeam() + ".");
        } catch (SlackCallException failure) {
            return failed("Bot token", "SLACK_BOT_TOKEN", failure);
        }
    }

    private Finding checkAppToken(Secret token) {
        try {
            api.callWith(
                    token,
                    "apps.connections.open",
                    client -> client.appsConnectionsOpen(request -> request.token(token.value())));
            return new Finding(true, "App token: valid, and allowed to open connections.");
        } catch (SlackCallException failure) {
            return failed("App token", "SLACK_APP_TOKEN", failure);
        }
    }

    private static Finding failed(String what, String setting, SlackCallException failure) {
        return new Finding(
                false,
                failure.error().isEmpty()
                        ? what + ": Slack can't be reached from here. Please check the network and SLACK_API_URL."
                        : what + ": Slack rejects it (" + failure.error() + "). Please check " + setting + ".");
    }
}
