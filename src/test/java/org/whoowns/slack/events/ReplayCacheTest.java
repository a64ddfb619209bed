package org.whoowns.slack.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.slack.api.bolt.response.Response;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.whoowns.slack.request.RejectedRequestException;
import org.whoowns.slack.request.RequestRejection;

class ReplayCacheTest {

    private final AtomicLong nanos = new AtomicLong();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final ReplayCache cache = new ReplayCache(meters, nanos::get);
    private final AtomicInteger handled = new AtomicInteger();

    @Test
    void answersAReplayWithTheFirstAcknowledgement() throws Exception {
        var first = cache.answer("v0=1", this::handle);

        assertThat(cache.answer("v0=1", this::handle)).isSameAs(first);
        assertThat(handled).hasValue(1);
        assertThat(meters.counter("whoowns.requests.replayed").count()).isOne();
        assertThat(cache.answer("v0=2", this::handle).getBody()).isEqualTo("2");
    }

    @Test
    void remembersForAsLongAsASignatureIsFresh() throws Exception {
        cache.answer("v0=1", this::handle);
        nanos.addAndGet(TimeUnit.MINUTES.toNanos(10) - 1);
        cache.answer("v0=1", this::handle);
        assertThat(handled).hasValue(1);

        nanos.addAndGet(1);
        cache.answer("v0=1", this::handle);
        assertThat(handled).hasValue(2);
    }

    @Test
    void letsAReplayWaitForTheFirst() throws Exception {
        var release = new CompletableFuture<Response>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = threads.submit(() -> cache.answer("v0=1", release::join));
            while (meters.counter("whoowns.requests.replayed").count() < 1) {
                var _ = threads.submit(() -> cache.answer("v0=1", this::handle));
            }
            release.complete(Response.ok());
            assertThat(first.get().getStatusCode()).isEqualTo(200);
        }
    }

    @Test
    void forgetsARequestThatFailed() throws Exception {
        assertThatThrownBy(() -> cache.answer("v0=1", () -> {
                    throw new RejectedRequestException(RequestRejection.UNUSABLE);
                }))
                .isInstanceOf(RejectedRequestException.class);
        assertThat(cache.answer("v0=1", () -> Response.error(503)).getStatusCode())
                .isEqualTo(503);

        assertThat(cache.answer("v0=1", this::handle).getBody()).isEqualTo("1");
    }

    @Test
    void forgetsTheOldestOfTooMany() throws Exception {
        for (var request : IntStream.range(0, 1000).toArray()) {
            cache.answer("v0=" + request, () -> Response.json(200, "x".repeat(50_000)));
        }

        assertThat(cache.estimatedBytes()).isLessThanOrEqualTo(ReplayCache.MAX_BYTES);
    }

    private Response handle() {
        return Response.json(200, String.valueOf(handled.incrementAndGet()));
    }
}
