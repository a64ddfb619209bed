package org.whoowns.slack.events;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import com.slack.api.bolt.response.Response;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.whoowns.slack.request.RejectedRequestException;
import org.whoowns.slack.request.RequestRejection;

/// Cache of the acknowledgements of signed requests that may change something, by signature: a replayed request
/// gets the first one's acknowledgement and executes nothing.
///
/// For replicas, the ledger's idempotency keys decide. Thread-safe.
@Singleton
final class ReplayCache {

    /// A request is fresh for five minutes, and its timestamp may be five minutes ahead.
    private static final Duration RETENTION = Duration.ofMinutes(10);

    private static final int ENTRY_BYTES = 200;
    static final int MAX_BYTES = 100_000 * ENTRY_BYTES;
    /// Slack's time limit for an acknowledgement.
    private static final int SECONDS_TO_WAIT = 3;

    private final AsyncCache<String, Response> acknowledgements;
    private final MeterRegistry meters;

    /// Handles a request.
    @FunctionalInterface
    interface Handler {
        Response handle() throws RejectedRequestException;
    }

    @Inject
    ReplayCache(MeterRegistry meters) {
        this(meters, Ticker.systemTicker());
    }

    ReplayCache(MeterRegistry meters, Ticker ticker) {
        this.meters = meters;
        this.acknowledgements = Caffeine.newBuilder()
                .ticker(ticker)
                .expireAfterWrite(RETENTION)
                .maximumWeight(MAX_BYTES)
                .weigher((String _, Response response) -> ENTRY_BYTES + length(response))
                .buildAsync();
    }

    private static int length(Response response) {
        var body = response.getBody();
        return body == null ? 0 : body.getBytes(StandardCharsets.UTF_8).length;
    }

    /// @param signature verified, so that it identifies the request
    Response answer(String signature, Handler handler) throws RejectedRequestException {
        var own = new CompletableFuture<Response>();
        var earlier = acknowledgements.asMap().putIfAbsent(signature, own);
        if (earlier != null) {
            meters.counter("whoowns.requests.replayed").increment();
            return await(earlier);
        }
        try {
            var response = handler.handle();
            if (response.getStatusCode() < 500) {
                own.complete(response);
            }
            return response;
        } finally {
            // forgets the request if it has no acknowledgement
            own.cancel(false);
        }
    }

    /// The weight of all entries, for tests.
    long estimatedBytes() {
        acknowledgements.synchronous().cleanUp();
        return acknowledgements
                .synchronous()
                .policy()
                .eviction()
                .orElseThrow()
                .weightedSize()
                .orElse(0);
    }

    private static Response await(CompletableFuture<Response> earlier) throws RejectedRequestException {
        try {
            return earlier.get(SECONDS_TO_WAIT, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new RejectedRequestException(RequestRejection.BUSY);
        } catch (ExecutionException | TimeoutException | CancellationException none) {
            throw new RejectedRequestException(RequestRejection.BUSY);
        }
    }
}
