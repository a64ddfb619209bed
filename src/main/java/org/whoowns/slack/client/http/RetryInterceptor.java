package org.whoowns.slack.client.http;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;
import okhttp3.Interceptor;
import okhttp3.Response;

/// Tries again where that can't do a thing twice.
///
/// Where there were too many calls, or the call never left this machine, nothing was carried out, so any call is tried
/// again. Where Slack failed or fell silent, only what may be repeated is. The pauses grow, and no two replicas pause
/// alike.
public final class RetryInterceptor implements Interceptor {

    private static final int TOO_MANY_REQUESTS = 429;
    private static final int FAILED = 500;
    private static final int TRIES = 3;
    private static final Duration FIRST = Duration.ofMillis(500);
    private static final Duration LONGEST = Duration.ofSeconds(8);

    private final Sleeper sleeper;
    private final RandomGenerator random;

    public RetryInterceptor(Sleeper sleeper, RandomGenerator random) {
        this.sleeper = sleeper;
        this.random = random;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        var call = ApiMethod.of(chain.request());
        for (var tries = 1; tries < TRIES; tries++) {
            var wait = tried(chain, call, tries);
            if (wait instanceof Attempt.Over(var response)) {
                return response;
            }
            sleeper.await(((Attempt.Again) wait).after());
        }
        return chain.proceed(chain.request());
    }

    private sealed interface Attempt {
        record Over(Response response) implements Attempt {}

        record Again(Duration after) implements Attempt {}
    }

    private Attempt tried(Chain chain, ApiMethod call, int tries) throws IOException {
        try {
            var response = chain.proceed(chain.request());
            var wait = wait(response, call, tries).filter(time -> time.compareTo(LONGEST) <= 0);
            if (wait.isEmpty()) {
                return new Attempt.Over(response);
            }
            response.close();
            return new Attempt.Again(wait.get());
        } catch (OverloadException full) {
            throw full;
        } catch (IOException failure) {
            if (chain.call().isCanceled() || !(call.mayBeRepeated() || neverLeft(failure))) {
                throw failure;
            }
            return new Attempt.Again(growing(tries));
        }
    }

    private static boolean neverLeft(IOException failure) {
        return failure instanceof ConnectException
                || failure instanceof UnknownHostException
                || failure instanceof NoRouteToHostException;
    }

    private Optional<Duration> wait(Response response, ApiMethod call, int tries) {
        if (response.code() == TOO_MANY_REQUESTS) {
            return Optional.of(asSlackSays(response));
        }
        return response.code() >= FAILED && call.mayBeRepeated() ? Optional.of(growing(tries)) : Optional.empty();
    }

    private static Duration asSlackSays(Response response) {
        var seconds = response.header("Retry-After", "");
        return seconds != null && seconds.matches("[0-9]{1,6}")
                ? Duration.ofSeconds(Long.parseLong(seconds))
                : Duration.ofSeconds(1);
    }

    /// Twice as long each time, less a part left to chance.
    private Duration growing(int tries) {
        var longest = FIRST.toMillis() << tries;
        return Duration.ofMillis(longest / 2 + random.nextLong(longest / 2));
    }
}
