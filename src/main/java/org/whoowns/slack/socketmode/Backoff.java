package org.whoowns.slack.socketmode;

import java.time.Duration;
import java.util.random.RandomGenerator;

/// Exponential backoff with jitter: from 1 second to 1 minute, of which up to half is random, so that replicas don't
/// reconnect all at once. Not thread-safe.
final class Backoff {

    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration MAX = Duration.ofMinutes(1);

    private final RandomGenerator random;
    private Duration next = FIRST;

    Backoff(RandomGenerator random) {
        this.random = random;
    }

    Duration next() {
        var half = next.toMillis() / 2;
        var wait = Duration.ofMillis(half + random.nextLong(half + 1));
        var doubled = next.multipliedBy(2);
        next = doubled.compareTo(MAX) > 0 ? MAX : doubled;
        return wait;
    }

    void reset() {
        next = FIRST;
    }
}
