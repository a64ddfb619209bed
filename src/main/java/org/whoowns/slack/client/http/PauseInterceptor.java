package org.whoowns.slack.client.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.github.benmanes.caffeine.cache.Ticker;
import java.io.IOException;
import java.time.Duration;
import okhttp3.Interceptor;
import okhttp3.Response;

/// OkHttp interceptor that remembers the pauses that Slack asks for, and makes no call during them.
public final class PauseInterceptor implements Interceptor {

    private static final int MAX_PAUSES = 20_000;

    private final Ticker ticker;
    /// When each pause ends, on the ticker.
    private final Cache<RateLimitScope, Long> ends;

    public PauseInterceptor(Ticker ticker) {
        this.ticker = ticker;
        this.ends = Caffeine.newBuilder()
                .maximumSize(MAX_PAUSES)
                .ticker(ticker)
                .expireAfter(Expiry.<RateLimitScope, Long>writing((_, end) -> left(end)))
                .build();
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        var scope = RateLimitScope.of(chain.request());
        check(scope);
        var response = chain.proceed(chain.request());
        if (RetryAfter.isAsked(response)) {
            var end = ticker.read() + RetryAfter.of(response).toNanos();
            ends.asMap().merge(scope, end, (one, other) -> one - other > 0 ? one : other);
        }
        return response;
    }

    private void check(RateLimitScope scope) throws PausedException {
        var end = ends.getIfPresent(scope);
        if (end != null && left(end).isPositive()) {
            throw new PausedException(left(end));
        }
    }

    private Duration left(long end) {
        return Duration.ofNanos(end - ticker.read());
    }
}
