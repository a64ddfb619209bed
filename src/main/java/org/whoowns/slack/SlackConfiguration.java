package org.whoowns.slack;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.net.URI;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Slack's settings. Incomplete settings are refused, and the error names the missing ones.
///
/// @param local whether the playground plays Slack
/// @param apiUrl the base URL of Slack's Web API, which ends with `/api/`
/// @param publicUrl the app's URL
@ConfigurationProperties("slack")
public record SlackConfiguration(
        @Bindable(defaultValue = "false") boolean local,
        @Bindable(defaultValue = "") String signingSecret,
        @Bindable(defaultValue = "") String botToken,
        @Bindable(defaultValue = "") String appToken,
        @Bindable(defaultValue = "") String clientId,
        @Bindable(defaultValue = "") String clientSecret,
        @Bindable(defaultValue = "") String apiUrl,
        @Bindable(defaultValue = "") String publicUrl,
        @Bindable(defaultValue = "") String encryptionKeys) {

    private static final String SLACK_API = "https://slack.com/api/";
    private static final Pattern LOOPBACK = Pattern.compile("localhost|127(\\.[0-9]{1,3}){3}|\\[::1]");
    /// A hint for operators who have a bot token but no public address.
    private static final String OR_SOCKET_MODE =
            " If Slack can't reach you, use Socket Mode with SLACK_APP_TOKEN and SLACK_BOT_TOKEN instead.";

    private static final String NEW_APP =
            "Token rotation is on for your Slack app, and can't be switched off again. Please create the app anew from"
                    + " `whoowns manifest`, without token rotation, and use the bot token (xoxb-…) of that app. Or set"
                    + " WhoOwns up for many workspaces, with SLACK_CLIENT_ID and SLACK_CLIENT_SECRET: then it renews"
                    + " tokens by itself.";
    private static final String NEW_APP_TOKEN =
            "Please generate an app-level token (xapp-…) with the scope connections:write on the page Basic Information"
                    + " of your Slack app.";

    public SlackConfiguration {
        apiUrl = requireApiUrl(apiUrl.isBlank() ? SLACK_API : apiUrl.strip());
        publicUrl = publicUrl.isBlank() ? "" : requirePublicUrl(publicUrl.strip());
    }

    /// @throws IllegalArgumentException with a sentence for the operator
    public static String requireApiUrl(String url) {
        if (!url.endsWith("/api/") || hostOf(url).isEmpty() || url.indexOf('?') >= 0) {
            throw new IllegalArgumentException(
                    "SLACK_API_URL must be a complete URL that ends with /api/, such as " + SLACK_API + ".");
        }
        if (!url.startsWith("https://") && !isLoopback(url)) {
            throw new IllegalArgumentException("SLACK_API_URL must begin with https://, because tokens are sent there;"
                    + " http:// is allowed only for this machine, such as http://127.0.0.1:8080/api/.");
        }
        return url;
    }

    /// @return without a trailing slash
    /// @throws IllegalArgumentException with a sentence for the operator
    public static String requirePublicUrl(String url) {
        var base = WebOrigin.of(url)
                .orElseThrow(() -> new IllegalArgumentException("WHOOWNS_PUBLIC_URL must be the public address of"
                        + " WhoOwns without a path or a query, such as https://whoowns.example.com."));
        if (!base.isHttps() && !isLoopback(base.toString())) {
            throw new IllegalArgumentException(
                    "WHOOWNS_PUBLIC_URL must begin with https://, because Slack redirects people"
                            + " only to such addresses.");
        }
        return base.toString();
    }

    /// One workspace over HTTP, with Slack's own API.
    public static SlackConfiguration ofOneWorkspace(String signingSecret, String botToken) {
        return new SlackConfiguration(false, signingSecret, botToken, "", "", "", "", "", "");
    }

    /// The first mode that is configured; see [ConfiguredMode].
    public ConnectionMode mode() {
        return switch (ConfiguredMode.of(clientId, clientSecret, appToken, signingSecret, botToken)) {
            case MANY_WORKSPACES -> manyWorkspaces();
            case SOCKET -> socket();
            case ONE_WORKSPACE, OFF -> oneWorkspace();
        };
    }

    private ConnectionMode manyWorkspaces() {
        require(
                "for many workspaces ",
                "",
                "SLACK_CLIENT_ID",
                clientId,
                "SLACK_CLIENT_SECRET",
                clientSecret,
                "SLACK_SIGNING_SECRET",
                signingSecret,
                "WHOOWNS_PUBLIC_URL",
                publicUrl,
                "WHOOWNS_ENCRYPTION_KEYS",
                encryptionKeys);
        return new ConnectionMode.ManyWorkspaces(
                clientId.strip(),
                new Secret(clientSecret.strip()),
                new Secret(signingSecret.strip()),
                URI.create(publicUrl),
                new Secret(encryptionKeys.strip()));
    }

    private ConnectionMode socket() {
        require("for Socket Mode ", "", "SLACK_APP_TOKEN", appToken, "SLACK_BOT_TOKEN", botToken);
        refuseExpiring("SLACK_APP_TOKEN", appToken, NEW_APP_TOKEN);
        refuseExpiring("SLACK_BOT_TOKEN", botToken, NEW_APP);
        return new ConnectionMode.Socket(new Secret(appToken.strip()), new Secret(botToken.strip()));
    }

    private ConnectionMode oneWorkspace() {
        require("", OR_SOCKET_MODE, "SLACK_SIGNING_SECRET", signingSecret, "SLACK_BOT_TOKEN", botToken);
        refuseExpiring("SLACK_BOT_TOKEN", botToken, NEW_APP);
        var secret = new Secret(signingSecret.strip());
        var token = new Secret(botToken.strip());
        return local ? new ConnectionMode.Local(secret, token) : new ConnectionMode.OneWorkspace(secret, token);
    }

    /// @param settings names and values in turn
    private static void require(String purpose, String alternative, String... settings) {
        var missing = IntStream.range(0, settings.length / 2)
                .filter(setting -> settings[2 * setting + 1].isBlank())
                .mapToObj(setting -> settings[2 * setting])
                .collect(Collectors.joining(" and "));
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException("Slack's configuration is incomplete: " + purpose + "please set "
                    + missing + " too, or none of Slack's settings to try the app in your browser." + alternative);
        }
    }

    /// Slack's tokens with the prefix `xoxe` live for hours, and a configured one can't be renewed.
    private static void refuseExpiring(String setting, String token, String remedy) {
        if (token.strip().startsWith("xoxe")) {
            throw new IllegalArgumentException(
                    setting + " is a token that expires within 12 hours (it begins with xoxe). " + remedy);
        }
    }

    /// Whether the URL's host is this machine. A name such as `127.example.com` is not.
    public static boolean isLoopback(String url) {
        return LOOPBACK.matcher(hostOf(url)).matches();
    }

    private static String hostOf(String url) {
        try {
            return String.valueOf(URI.create(url).getHost()).replace("null", "");
        } catch (IllegalArgumentException malformed) {
            return "";
        }
    }

    /// Hides the secrets from logs.
    @Override
    public String toString() {
        return "SlackConfiguration[apiUrl=" + apiUrl + "]";
    }
}
