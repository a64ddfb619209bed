package org.whoowns.slack.client;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/// Rate limits, timeouts and concurrency limits for calls to Slack. The defaults follow Slack's documentation.
///
/// @param pace interval between two messages to one channel
/// @param patience connect, read and write timeout
/// @param turn how long a message may wait for its turn in a channel
/// @param places maximum number of calls, including those waiting
/// @param ways maximum number of calls in flight
@ConfigurationProperties("slack.calls")
record SlackClientConfiguration(
        @Bindable(defaultValue = "1s") Duration pace,
        @Bindable(defaultValue = "10s") Duration patience,
        @Bindable(defaultValue = "30s") Duration turn,
        @Bindable(defaultValue = "1000") int places,
        @Bindable(defaultValue = "64") int ways) {

    /// Timeout of a whole call, including retries and waiting: a pause, a turn, and three attempts.
    Duration longest() {
        return turn.multipliedBy(2).plus(patience.multipliedBy(3));
    }
}
