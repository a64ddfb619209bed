package org.whoowns.slack.socketmode;

import java.time.Duration;
import java.util.random.RandomGenerator;

/// How long to wait before trying again: twice as long each time, less a part left to chance, so that many replicas
/// that lost Slack together don't come back together. Not safe to share between threads.
final class Backoff {

    private static final Duration FIRST = Duration.ofSeconds(1);
    static final Duration LONGEST = Duration.ofMinutes(1);

    private final RandomGenerator random;
    private Duration next = FIRST;

    Backoff(RandomGenerator random) {
        this.random = random;
    }

    Duration next() {
        var half = next.toMillis() / 2;
        var wait = Duration.ofMillis(half + random.nextLong(half + 1));
        var twice = next.multipliedBy(2);
        next = twice.compareTo(LONGEST) > 0 ? LONGEST : twice;
        return wait;
    }

    /// All is well again.
    void reset() {
        next = FIRST;
    }
}
