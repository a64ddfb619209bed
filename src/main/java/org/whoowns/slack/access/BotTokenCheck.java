package org.whoowns.slack.access;

import com.slack.api.methods.response.auth.AuthTestResponse;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whoowns.slack.ConnectionMode;
import org.whoowns.slack.Secret;
import org.whoowns.slack.client.SlackCallException;
import org.whoowns.slack.client.SlackErrorKind;
import org.whoowns.slack.client.SlackWebApi;

/// Checks the configured tokens against Slack.
@Singleton
public final class BotTokenCheck {

    /// What to do about the token of an organisation-wide installation.
    static final String ORGANISATION_WIDE =
            "it belongs to an installation for a whole organisation (Enterprise Grid), which WhoOwns does not support yet."
                    + " Please install the app in one workspace of the organisation, and set SLACK_BOT_TOKEN to the token"
                    + " of that installation. For several workspaces, set SLACK_CLIENT_ID and SLACK_CLIENT_SECRET instead"
                    + " (the mode for many workspaces), and install it in each.";

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
            return isOrganisationWide(answer)
                    ? new Finding(false, "Bot token: " + ORGANISATION_WIDE)
                    : new Finding(true, "Bot token: valid, for the workspace " + answer.getTeam() + ".");
        } catch (SlackCallException failure) {
            return failed("Bot token", "SLACK_BOT_TOKEN", failure);
        }
    }

    /// Such a token belongs to an organisation and to no workspace.
    static boolean isOrganisationWide(AuthTestResponse answer) {
        return answer.isEnterpriseInstall() || (isBlank(answer.getTeamId()) && !isBlank(answer.getEnterpriseId()));
    }

    private static boolean isBlank(@Nullable String id) {
        return id == null || id.isBlank();
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
        var kind = failure.kind();
        if (kind.isAboutToken()) {
            return new Finding(
                    false, what + ": Slack rejects it (" + failure.error() + "). Please check " + setting + ".");
        }
        return new Finding(
                false,
                what
                        + (kind == SlackErrorKind.UNREACHABLE
                                ? ": Slack can't be reached from here. Please check the network, the proxy and SLACK_API_URL. ("
                                : ": Slack doesn't say whether it is valid. Please try again. (")
                        + failure.summary() + ")");
    }
}
