package org.whoowns.slack.client.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.github.bucket4j.TimeMeter;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import okhttp3.FormBody;
import okhttp3.Interceptor;
import okhttp3.Request;
import org.junit.jupiter.api.Test;

class ChannelRateLimiterTest {

    private final AtomicLong now = new AtomicLong();
    private final ChannelRateLimiter rateLimiter =
            new ChannelRateLimiter(Duration.ofSeconds(1), Duration.ofSeconds(10), new ManualClock(now), now::addAndGet);

    @Test
    void spacesMessagesToOneChannel() throws IOException {
        for (var message = 0; message < 5; message++) {
            post("xoxb-1", "C1");
        }

        assertThat(Duration.ofNanos(now.get())).isEqualTo(Duration.ofSeconds(4));
    }

    @Test
    void limitsEachChannelAndWorkspaceSeparately() throws IOException {
        post("xoxb-1", "C1");
        post("xoxb-1", "C2");
        post("xoxb-2", "C1");

        assertThat(now.get()).isZero();
    }

    @Test
    void doesNotDelayAnIdleChannel() throws IOException {
        post("xoxb-1", "C1");
        now.addAndGet(Duration.ofSeconds(1).toNanos());

        post("xoxb-1", "C1");

        assertThat(now.get()).isEqualTo(Duration.ofSeconds(1).toNanos());
    }

    @Test
    void rejectsMessagesThatWouldWaitTooLong() throws IOException {
        // the clock stands still, so no wait ends
        var stuck = new ChannelRateLimiter(Duration.ofSeconds(1), Duration.ofSeconds(3), new ManualClock(now), _ -> {});
        for (var message = 0; message < 4; message++) {
            stuck.intercept(chain("xoxb-1", "C1", "chat.postMessage"));
        }

        assertThatThrownBy(() -> stuck.intercept(chain("xoxb-1", "C1", "chat.postMessage")))
                .isInstanceOf(OverloadException.class);
    }

    @Test
    void ignoresOtherMethods() throws IOException {
        rateLimiter.intercept(chain("xoxb-1", "C1", "chat.update"));
        rateLimiter.intercept(chain("xoxb-1", "C1", "chat.update"));

        assertThat(now.get()).isZero();
    }

    private void post(String token, String channel) throws IOException {
        rateLimiter.intercept(chain(token, channel, "chat.postMessage"));
    }

    private static Interceptor.Chain chain(String token, String channel, String method) {
        var chain = mock(Interceptor.Chain.class);
        when(chain.request())
                .thenReturn(new Request.Builder()
                        .url("https://slack.test/api/" + method)
                        .header("Authorization", "Bearer " + token)
                        .post(new FormBody.Builder().add("channel", channel).build())
                        .build());
        return chain;
    }

    private record ManualClock(AtomicLong now) implements TimeMeter {
        @Override
        public long currentTimeNanos() {
            return now.get();
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }
}
