package org.whoowns.slack.client.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.time.Duration;
import okhttp3.Interceptor;
import okhttp3.Response;
import org.junit.jupiter.api.Test;

class CallLimiterTest {

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final CallLimiter limiter = new CallLimiter(2, 1, Duration.ZERO, meters);
    private final Interceptor.Chain last = mock(Interceptor.Chain.class);

    @Test
    void rejectsCallsAtOnceIfTheQueueIsFull() throws IOException {
        limiter.limitQueued(doing(() -> limiter.limitQueued(doing(() -> {
            assertThat(meters.get("whoowns.slack.queue").gauge().value()).isEqualTo(2);
            assertThatThrownBy(() -> limiter.limitQueued(last)).isInstanceOf(OverloadException.class);
        }))));

        limiter.limitQueued(last);
        assertThat(meters.get("whoowns.slack.queue").gauge().value()).isZero();
    }

    @Test
    void limitsCallsInFlight() throws IOException {
        limiter.limitInFlight(doing(
                () -> assertThatThrownBy(() -> limiter.limitInFlight(last)).isInstanceOf(OverloadException.class)));

        limiter.limitInFlight(last);
    }

    @Test
    void releasesPermitsOfFailedCalls() throws IOException {
        when(last.proceed(any())).thenThrow(new IOException("reset"));

        for (var call = 0; call < 5; call++) {
            assertThatThrownBy(() -> limiter.limitQueued(last)).hasMessage("reset");
            assertThatThrownBy(() -> limiter.limitInFlight(last)).hasMessage("reset");
        }
    }

    private interface Step {
        void take() throws IOException;
    }

    private static Interceptor.Chain doing(Step step) throws IOException {
        var chain = mock(Interceptor.Chain.class);
        when(chain.proceed(any())).thenAnswer(_ -> {
            step.take();
            return mock(Response.class);
        });
        return chain;
    }
}
