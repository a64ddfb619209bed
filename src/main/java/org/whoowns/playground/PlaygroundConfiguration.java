package org.whoowns.playground;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/// How the local workspace and the app find and trust each other.
///
/// @param signingSecret what requests to the app are signed with
/// @param botToken what the app must show to call the Web API
/// @param eventsUrl where the app takes Slack's requests
/// @param url where the app reaches the workspace itself, for response URLs
/// @param scopes what the app was granted
/// @param retries how long to wait before each further attempt to bring an event
/// @param patience how long the app may take to acknowledge
/// @param questions what to suggest to ask; those of the organisation where there are none
@ConfigurationProperties("playground")
public record PlaygroundConfiguration(
        @Bindable(defaultValue = "false") boolean enabled,
        String signingSecret,
        String botToken,
        URI eventsUrl,
        URI url,

        @Bindable(defaultValue = "commands,app_mentions:read,chat:write,im:history,users:read")
        Set<String> scopes,

        @Bindable(defaultValue = "0s,1m,5m") List<Duration> retries,
        @Bindable(defaultValue = "3s") Duration patience,
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
