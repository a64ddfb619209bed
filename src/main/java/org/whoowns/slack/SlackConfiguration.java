package org.whoowns.slack;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.net.URI;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What connects the app to one Slack workspace over HTTP. Neither secret can be blank.
///
/// @param apiUrl the base of Slack's Web API, which ends with `/api/`
@ConfigurationProperties("slack")
public record SlackConfiguration(
        @Bindable(defaultValue = "") String signingSecret,
        @Bindable(defaultValue = "") String botToken,
        @Bindable(defaultValue = "") String apiUrl) {

    private static final String SLACKS_OWN = "https://slack.com/api/";

    public SlackConfiguration {
        signingSecret = signingSecret.strip();
        botToken = botToken.strip();
        apiUrl = apiUrl.isBlank() ? SLACKS_OWN : apiUrl.strip();
        var missing = Stream.of(
                        signingSecret.isEmpty() ? "SLACK_SIGNING_SECRET" : "",
                        botToken.isEmpty() ? "SLACK_BOT_TOKEN" : "")
                .filter(name -> !name.isEmpty())
                .collect(Collectors.joining(" and "));
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException("Slack is only half configured: please set " + missing
                    + " too, or none of Slack's settings to try the app in your browser.");
        }
        if (!apiUrl.endsWith("/api/") || URI.create(apiUrl).getHost() == null) {
            throw new IllegalArgumentException(
                    "SLACK_API_URL has to be a whole address that ends with /api/, such as " + SLACKS_OWN + ".");
        }
    }

    /// Without the secrets, so that no log ever shows them.
    @Override
    public String toString() {
        return "SlackConfiguration[apiUrl=" + apiUrl + "]";
    }
}
