package org.whoowns.api.key;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import io.micronaut.context.annotation.Property;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Rate limiter of requests per API key (token buckets). Each replica counts for itself. Thread-safe.
@Singleton
public final class KeyRateLimiter {

    private static final Duration PERIOD = Duration.ofMinutes(1);

    private final long limit;
    private final TimeMeter clock;
    /// Only names of configured keys get here.
    private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();

    @Inject
    KeyRateLimiter(@Property(name = "whoowns.api.rate", defaultValue = "120") int limit) {
        this(limit, TimeMeter.SYSTEM_NANOTIME);
    }

    /// @param limit requests per minute, at least one
    KeyRateLimiter(int limit, TimeMeter clock) {
        this.limit = limit;
        this.clock = clock;
    }

    /// Counts a request.
    ///
    /// @return how long to wait if it is one too many, in whole seconds
    public Optional<Duration> excess(KeyHolder key) {
        var probe = buckets.computeIfAbsent(
                        key.name(),
                        _ -> Bucket.builder()
                                .withCustomTimePrecision(clock)
                                .addLimit(bandwidth -> bandwidth.capacity(limit).refillGreedy(limit, PERIOD))
                                .build())
                .tryConsumeAndReturnRemaining(1);
        return probe.isConsumed()
                ? Optional.empty()
                : Optional.of(Duration.ofSeconds(
                        1 + Duration.ofNanos(probe.getNanosToWaitForRefill()).toSeconds()));
    }
}
