package org.whoowns.slack.calls;

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

class QueueTest {

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Queue queue = new Queue(2, 1, Duration.ZERO, meters);
    private final Interceptor.Chain last = mock(Interceptor.Chain.class);

    @Test
    void pushesBackAtOnceWhereItIsFull() throws IOException {
        queue.enter(doing(() -> queue.enter(doing(() -> {
            assertThat(meters.get("whoowns.slack.queue").gauge().value()).isEqualTo(2);
            assertThatThrownBy(() -> queue.enter(last)).isInstanceOf(PushedBack.class);
        }))));

        queue.enter(last);
        assertThat(meters.get("whoowns.slack.queue").gauge().value()).isZero();
    }

    @Test
    void letsOnlySoManyGoAtOnce() throws IOException {
        queue.go(doing(() -> assertThatThrownBy(() -> queue.go(last)).isInstanceOf(PushedBack.class)));

        queue.go(last);
    }

    @Test
    void forgetsCallsThatFail() throws IOException {
        when(last.proceed(any())).thenThrow(new IOException("reset"));

        for (var call = 0; call < 5; call++) {
            assertThatThrownBy(() -> queue.enter(last)).hasMessage("reset");
            assertThatThrownBy(() -> queue.go(last)).hasMessage("reset");
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
