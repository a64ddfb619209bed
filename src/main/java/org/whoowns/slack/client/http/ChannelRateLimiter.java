package org.whoowns.slack.client.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.BlockingStrategy;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import okhttp3.Interceptor;
import okhttp3.Response;

/// OkHttp interceptor that limits the rate of messages to each channel; Slack allows one a second. A message that would
/// wait too long is rejected.
public final class ChannelRateLimiter implements Interceptor {

    private static final int MAX_CHANNELS = 20_000;

    private final Duration interval;
    private final Duration maxWait;
    private final TimeMeter time;
    private final BlockingStrategy waiting;
    private final Cache<RateLimitScope, Bucket> buckets = Caffeine.newBuilder()
            .expireAfterAccess(Duration.ofMinutes(5))
            .maximumSize(MAX_CHANNELS)
            .build();

    /// @param interval between two messages to one channel
    public ChannelRateLimiter(Duration interval, Duration maxWait, TimeMeter time, BlockingStrategy waiting) {
        this.interval = interval;
        this.maxWait = maxWait;
        this.time = time;
        this.waiting = waiting;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        var scope = RateLimitScope.of(chain.request());
        if (scope.isChannel()) {
            await(scope);
        }
        return chain.proceed(chain.request());
    }

    private void await(RateLimitScope channel) throws IOException {
        var bucket = buckets.get(
                channel,
                _ -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(1).refillGreedy(1, interval))
                        .withCustomTimePrecision(time)
                        .build());
        try {
            if (!bucket.asBlocking().tryConsume(1, maxWait, waiting)) {
                throw new OverloadException("too many messages are waiting for one channel");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while waiting for a channel");
        }
    }
}
