package org.whoowns.slack.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EventDeduplicationTest {

    private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 1);
    private final EventDeduplication events = new EventDeduplication(now::get, null, null);

    @Test
    void acceptsTheFirstClaimOnly() {
        assertThat(events.claim("Ev1")).isTrue();
        assertThat(events.claim("Ev1")).isFalse();
        assertThat(events.claim("Ev2")).isTrue();
    }

    @Test
    void acceptsOneOfManyConcurrentClaims() {
        var claimed = IntStream.range(0, 1000)
                .parallel()
                .filter(_ -> events.claim("Ev1"))
                .count();

        assertThat(claimed).isEqualTo(1);
    }

    @Test
    void acceptsARetryOnceTheClaimHasExpired() {
        events.claim("Ev1");

        passes(Duration.ofSeconds(59));
        assertThat(events.claim("Ev1")).isFalse();
        passes(Duration.ofSeconds(1));
        assertThat(events.claim("Ev1")).isTrue();
        assertThat(events.claim("Ev1")).isFalse();
    }

    @Test
    void acceptsNoClaimOnceCompleted() {
        events.claim("Ev1");
        events.complete("Ev1");

        passes(Duration.ofMinutes(5));

        assertThat(events.claim("Ev1")).isFalse();
    }

    @Test
    void keepsWhatWasAnsweredWhenTheClaimIsGivenUp() {
        events.claim("Ev1");
        events.complete("Ev1");

        events.release("Ev1");

        assertThat(events.claim("Ev1")).isFalse();
    }

    private void passes(Duration time) {
        now.addAndGet(time.toNanos());
    }
}
