package org.whoowns.slack.socketmode;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BackoffTest {

    @Test
    void doublesUpToAMinute() {
        var backoff = new Backoff(new Random(1));

        for (var longest : new int[] {1, 2, 4, 8, 16, 32, 60, 60, 60}) {
            assertThat(backoff.next()).isBetween(Duration.ofMillis(longest * 500L), Duration.ofSeconds(longest));
        }
    }

    @Test
    void startsOverAfterReset() {
        var backoff = new Backoff(new Random(1));
        IntStream.range(0, 9).forEach(_ -> assertThat(backoff.next()).isPositive());

        backoff.reset();

        assertThat(backoff.next()).isLessThanOrEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void differsFromReplicaToReplica() {
        assertThat(IntStream.range(0, 50)
                        .mapToObj(seed -> new Backoff(new Random(seed * 7919L)).next())
                        .distinct())
                .hasSizeGreaterThan(20);
    }
}
