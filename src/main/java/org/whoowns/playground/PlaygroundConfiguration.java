package org.whoowns.playground;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/// Configuration of the fake Slack.
///
/// @param signingSecret signs requests to the app
/// @param botToken authenticates the app's Web API calls
/// @param eventsUrl receives Slack's requests to the app
/// @param url base URL of the fake Slack itself, for response URLs
/// @param scopes OAuth scopes granted to the app
/// @param retries delay before each redelivery of an event
/// @param timeout how long the app may take to acknowledge a request
/// @param questions example questions; the organisation's own if empty
@ConfigurationProperties("playground")
public record PlaygroundConfiguration(
        @Bindable(defaultValue = "false") boolean enabled,
        String signingSecret,
        String botToken,
        URI eventsUrl,
        URI url,

        @Bindable(
                defaultValue =
                        "commands,app_mentions:read,chat:write,im:history,users:read,im:write,dnd:read,users:read.email")
        Set<String> scopes,

        @Bindable(defaultValue = "0s,1m,5m") List<Duration> retries,
        @Bindable(defaultValue = "3s") Duration timeout,
        @Bindable(defaultValue = "") List<String> questions) {

    public PlaygroundConfiguration {
        if (enabled && (signingSecret.isBlank() || botToken.isBlank())) {
            throw new IllegalArgumentException("the playground needs a signing secret and a bot token");
        }
        scopes = Set.copyOf(scopes);
        retries = List.copyOf(retries);
        questions = questions.stream().filter(question -> !question.isBlank()).toList();
    }
}
