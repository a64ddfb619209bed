package org.whoowns.slack.client.http;

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
/// Rate-limited calls and calls that never reached Slack had no effect, so any of them is retried. After a server error
/// or a timeout, only idempotent calls are.
public final class RetryInterceptor implements Interceptor {

    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVER_ERROR = 500;
    private static final int ATTEMPTS = 3;
    private static final Duration BACKOFF_BASE = Duration.ofMillis(500);
    private static final Duration MAX_PAUSE = Duration.ofSeconds(8);

    private final Sleeper sleeper;
    private final RandomGenerator random;

    public RetryInterceptor(Sleeper sleeper, RandomGenerator random) {
        this.sleeper = sleeper;
        this.random = random;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        var method = ApiMethod.of(chain.request());
        for (var attempt = 1; attempt < ATTEMPTS; attempt++) {
            Duration pause;
            try {
                var response = chain.proceed(chain.request());
                pause = pauseAfter(response, method, attempt);
                if (pause == null || pause.compareTo(MAX_PAUSE) > 0) {
                    return response;
                }
                response.close();
            } catch (OverloadException full) {
                throw full;
            } catch (IOException failure) {
                if (chain.call().isCanceled() || !(method.isIdempotent() || neverSent(failure))) {
                    throw failure;
                }
                pause = backoff(attempt);
            }
            sleeper.await(pause);
        }
        return chain.proceed(chain.request());
    }

    private static boolean neverSent(IOException failure) {
        return failure instanceof ConnectException
                || failure instanceof UnknownHostException
                || failure instanceof NoRouteToHostException;
    }

    /// Null if the call must not be retried.
    private @Nullable Duration pauseAfter(Response response, ApiMethod method, int attempt) {
        if (response.code() == TOO_MANY_REQUESTS) {
            return retryAfter(response);
        }
        return response.code() >= SERVER_ERROR && method.isIdempotent() ? backoff(attempt) : null;
    }

    private static Duration retryAfter(Response response) {
        var seconds = response.header("Retry-After", "");
        return seconds != null && seconds.matches("[0-9]{1,6}")
                ? Duration.ofSeconds(Long.parseLong(seconds))
                : Duration.ofSeconds(1);
    }

    /// Exponential backoff with jitter: between 50 and 100 % of the base, which doubles each time.
    private Duration backoff(int attempt) {
        var longest = BACKOFF_BASE.toMillis() << attempt;
        return Duration.ofMillis(longest / 2 + random.nextLong(longest / 2));
    }
}
