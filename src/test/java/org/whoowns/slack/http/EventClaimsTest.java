package org.whoowns.slack.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EventClaimsTest {

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-24T09:00:00Z"));
    private final EventClaims claims = new EventClaims(now::get);

    @Test
    void goToTheFirst() {
        assertThat(claims.take("Ev1")).isTrue();
        assertThat(claims.take("Ev1")).isFalse();
        assertThat(claims.take("Ev2")).isTrue();
    }

    @Test
    void goToOneOfMany() {
        var taken = IntStream.range(0, 1000)
                .parallel()
                .filter(_ -> claims.take("Ev1"))
                .count();

        assertThat(taken).isEqualTo(1);
    }

    @Test
    void goToARetryWhenTheyCameToNothing() {
        claims.take("Ev1");

        passes(Duration.ofSeconds(59));
        assertThat(claims.take("Ev1")).isFalse();
        passes(Duration.ofSeconds(1));
        assertThat(claims.take("Ev1")).isTrue();
        assertThat(claims.take("Ev1")).isFalse();
    }

    @Test
    void goToNobodyOnceAPostMayHaveGoneOut() {
        claims.take("Ev1");
        claims.close("Ev1");

        passes(Duration.ofMinutes(5));

        assertThat(claims.take("Ev1")).isFalse();
    }

    private void passes(Duration time) {
        now.updateAndGet(instant -> instant.plus(time));
    }
}
