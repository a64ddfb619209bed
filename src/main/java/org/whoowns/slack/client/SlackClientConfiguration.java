package org.whoowns.slack.client;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/// How we deal with Slack's limits. The defaults are what Slack's documentation asks for.
///
/// @param pace how long a channel rests after a message
/// @param patience how long we wait for Slack to say something
/// @param places for calls, those that wait included
/// @param ways for calls that are on their way
@ConfigurationProperties("slack.calls")
record SlackClientConfiguration(
        @Bindable(defaultValue = "1s") Duration pace,
        @Bindable(defaultValue = "10s") Duration patience,
        @Bindable(defaultValue = "1000") int places,
        @Bindable(defaultValue = "64") int ways) {

    /// How long a call may take with everything that it waits for.
    Duration longest() {
        return patience.multipliedBy(3);
    }
}
