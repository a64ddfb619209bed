package org.whoowns.slack.client.http;

import com.github.benmanes.caffeine.cache.Ticker;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.random.RandomGenerator;
import okhttp3.Interceptor;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/// OkHttp interceptor that retries calls to Slack, with exponential backoff and jitter.
///
/// Rate-limited calls and calls that never reached Slack had no effect, so any of them is retried: a rate-limited one
/// after the pause that Slack asks for, as often as that is worth waiting for. After a server error or a timeout, only
/// idempotent calls are.
public final class RetryInterceptor implements Interceptor {

    private static final int SERVER_ERROR = 500;
    private static final int ATTEMPTS = 3;
    private static final Duration BACKOFF_BASE = Duration.ofMillis(500);

    private final Sleeper sleeper;
    private final Ticker ticker;
    private final RandomGenerator random;

    public RetryInterceptor(Sleeper sleeper, Ticker ticker, RandomGenerator random) {
        this.sleeper = sleeper;
        this.ticker = ticker;
        this.random = random;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        var method = ApiMethod.of(chain.request());
        var start = ticker.read();
        for (var failures = 0; ; ) {
            Duration pause;
            try {
                var response = chain.proceed(chain.request());
                failures += response.code() >= SERVER_ERROR ? 1 : 0;
                pause = pauseAfter(response, method, failures);
                if (pause == null || !isWorth(pause, method, start)) {
                    return response;
                }
                response.close();
            } catch (IOException failure) {
                failures += failure instanceof OverloadException ? 0 : 1;
                pause = chain.call().isCanceled() ? null : pauseAfter(failure, method, failures);
                if (pause == null || !isWorth(pause, method, start)) {
                    throw failure;
                }
            }
            sleeper.await(pause);
        }
    }

    /// Null if the call must not be retried.
    private @Nullable Duration pauseAfter(Response response, ApiMethod method, int failures) {
        if (RetryAfter.isAsked(response)) {
            return RetryAfter.of(response);
        }
        return response.code() >= SERVER_ERROR && method.isIdempotent() && failures < ATTEMPTS
                ? backoff(failures)
                : null;
    }

    private @Nullable Duration pauseAfter(IOException failure, ApiMethod method, int failures) {
        return switch (failure) {
            case PausedException paused -> paused.left();
            case OverloadException _ -> null;
            default -> (method.isIdempotent() || neverSent(failure)) && failures < ATTEMPTS ? backoff(failures) : null;
        };
    }

    private boolean isWorth(Duration pause, ApiMethod method, long start) {
        return Duration.ofNanos(ticker.read() - start).plus(pause).compareTo(method.maxWait()) <= 0;
    }

    private static boolean neverSent(IOException failure) {
        return failure instanceof ConnectException
                || failure instanceof UnknownHostException
                || failure instanceof NoRouteToHostException;
    }

    /// Exponential backoff with jitter: between 50 and 100 % of the base, which doubles each time.
    private Duration backoff(int attempt) {
        var longest = BACKOFF_BASE.toMillis() << attempt;
        return Duration.ofMillis(longest / 2 + random.nextLong(longest / 2));
    }
}
