package org.whoowns.slack.install.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ClientRateLimiterTest {

    private static final ClientAddress ONE = new ClientAddress("198.51.100.7");
    private static final ClientAddress OTHER = new ClientAddress("198.51.100.8");

    private final AtomicLong now = new AtomicLong();
    private final ClientRateLimiter limiter = new ClientRateLimiter(60, 0, new TimeMeter() {
        @Override
        public long currentTimeNanos() {
            return now.get();
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    });

    @Test
    void limitsEachClientForItself() {
        assertThat(IntStream.range(0, 100).filter(_ -> limiter.permits(ONE)).count())
                .isEqualTo(60);
        assertThat(limiter.permits(OTHER)).isTrue();
    }

    @Test
    void permitsOneMoreRequestASecond() {
        IntStream.range(0, 60).forEach(_ -> limiter.permits(ONE));

        now.addAndGet(Duration.ofSeconds(1).toNanos());

        assertThat(limiter.permits(ONE)).isTrue();
        assertThat(limiter.permits(ONE)).isFalse();
    }
}
