package org.whoowns.slack.install.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;

/// Rate limiter of requests per client address (token buckets). Its memory is bounded, and each replica counts for
/// itself: it protects the app from floods, and no secret from guessing.
@Context
@Requires(property = "slack.mode", value = "many-workspaces")
public final class ClientRateLimiter {

    /// The bucket of a client that was idle for so long is full again.
    private static final Duration PERIOD = Duration.ofMinutes(1);

    private static final int MAX_CLIENTS = 20_000;

    private final long limit;
    private final int proxies;
    private final TimeMeter clock;
    private final Cache<ClientAddress, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(MAX_CLIENTS)
            .expireAfterAccess(PERIOD)
            .build();

    @Inject
    ClientRateLimiter(
            @Property(name = "whoowns.install.limit", defaultValue = "60") int limit,
            @Property(name = "whoowns.proxies", defaultValue = "0") int proxies) {
        this(limit, proxies, TimeMeter.SYSTEM_NANOTIME);
    }

    /// @param limit requests per minute
    /// @param proxies how many reverse proxies there are
    ClientRateLimiter(int limit, int proxies, TimeMeter clock) {
        this.limit = limit;
        this.proxies = proxies;
        this.clock = clock;
    }

    /// Counts the request.
    ///
    /// @return whether it is within the limit
    public boolean permits(HttpRequest<?> request) {
        List<String> forwardedFor = request.getHeaders().getAll("X-Forwarded-For");
        return permits(ClientAddress.of(request.getRemoteAddress(), forwardedFor, proxies));
    }

    boolean permits(ClientAddress client) {
        return buckets.get(
                        client,
                        _ -> Bucket.builder()
                                .withCustomTimePrecision(clock)
                                .addLimit(bandwidth -> bandwidth.capacity(limit).refillGreedy(limit, PERIOD))
                                .build())
                .tryConsume(1);
    }
}
