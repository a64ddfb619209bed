package org.whoowns.slack;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/// What the operator says of Slack. Half a set of settings is refused, and what is missing is named.
///
/// @param local whether Slack is played by ourselves
/// @param apiUrl the base of Slack's Web API, which ends with `/api/`
/// @param publicUrl where the app is reached from outside
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

    private static final String SLACKS_OWN = "https://slack.com/api/";
    /// For whoever has a bot token and no public address: the other way may be the one they want.
    private static final String OR_SOCKET_MODE =
            " If Slack can't reach you, use Socket Mode with SLACK_APP_TOKEN and SLACK_BOT_TOKEN instead.";

    public SlackConfiguration {
        apiUrl = apiUrl.isBlank() ? SLACKS_OWN : apiUrl.strip();
        if (!apiUrl.endsWith("/api/") || hostOf(apiUrl).isEmpty()) {
            throw new IllegalArgumentException(
                    "SLACK_API_URL must be a complete URL that ends with /api/, such as " + SLACKS_OWN + ".");
        }
        publicUrl = publicUrl.strip().replaceFirst("/+$", "");
    }

    /// For one workspace over HTTP, at Slack's own address.
    public static SlackConfiguration ofOneWorkspace(String signingSecret, String botToken) {
        return new SlackConfiguration(false, signingSecret, botToken, "", "", "", "", "", "");
    }

    /// The mode in force: the first that is configured.
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
                named("SLACK_CLIENT_ID", clientId),
                named("SLACK_CLIENT_SECRET", clientSecret),
                named("SLACK_SIGNING_SECRET", signingSecret),
                named("WHOOWNS_PUBLIC_URL", publicUrl),
                named("WHOOWNS_ENCRYPTION_KEYS", encryptionKeys));
        if (!publicUrl.startsWith("https://") && !isLoopback(publicUrl)) {
            throw new IllegalArgumentException(
                    "WHOOWNS_PUBLIC_URL must begin with https://, because Slack redirects people"
                            + " only to such addresses.");
        }
        return new ConnectionMode.ManyWorkspaces(
                clientId.strip(),
                new Secret(clientSecret.strip()),
                new Secret(signingSecret.strip()),
                URI.create(publicUrl),
                new Secret(encryptionKeys.strip()));
    }

    private ConnectionMode socket() {
        require("for Socket Mode ", "", named("SLACK_APP_TOKEN", appToken), named("SLACK_BOT_TOKEN", botToken));
        return new ConnectionMode.Socket(new Secret(appToken.strip()), new Secret(botToken.strip()));
    }

    private ConnectionMode oneWorkspace() {
        require("", OR_SOCKET_MODE, named("SLACK_SIGNING_SECRET", signingSecret), named("SLACK_BOT_TOKEN", botToken));
        var secret = new Secret(signingSecret.strip());
        var token = new Secret(botToken.strip());
        return local ? new ConnectionMode.Local(secret, token) : new ConnectionMode.OneWorkspace(secret, token);
    }

    private static Map.Entry<String, String> named(String name, String value) {
        return Map.entry(name, value);
    }

    /// @param instead what else could be meant
    @SafeVarargs
    private static void require(String purpose, String instead, Map.Entry<String, String>... settings) {
        var values = new LinkedHashMap<String, String>();
        for (var setting : settings) {
            values.put(setting.getKey(), setting.getValue());
        }
        var missing = values.entrySet().stream()
                .filter(setting -> setting.getValue().isBlank())
                .map(Map.Entry::getKey)
                .collect(Collectors.joining(" and "));
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException("Slack's configuration is incomplete: " + purpose + "please set "
                    + missing + " too, or none of Slack's settings to try the app in your browser." + instead);
        }
    }

    /// Whether that address is this machine.
    public static boolean isLoopback(String url) {
        var host = hostOf(url);
        return host.equals("localhost") || host.startsWith("127.") || host.equals("[::1]");
    }

    private static String hostOf(String url) {
        try {
            return String.valueOf(URI.create(url).getHost()).replace("null", "");
        } catch (IllegalArgumentException malformed) {
            return "";
        }
    }

    /// Without the secrets, so that no log ever shows them.
    @Override
    public String toString() {
        return "SlackConfiguration[apiUrl=" + apiUrl + "]";
    }
}
