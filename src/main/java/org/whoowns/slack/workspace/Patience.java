package org.whoowns.slack.workspace;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import okhttp3.Interceptor;
import okhttp3.Response;

/// Waits as Slack asks to where there were too many calls, and tries again. Such a call was not carried out, so that
/// trying again never does a thing twice.
final class Patience implements Interceptor {

    private static final int TOO_MANY_REQUESTS = 429;
    private static final int TRIES = 3;
    private static final Duration LONGEST = Duration.ofSeconds(8);

    /// How time passes.
    @FunctionalInterface
    interface Pause {
        void pass(Duration time) throws InterruptedException;
    }

    private final Pause pause;

    Patience() {
        this(Thread::sleep);
    }

    Patience(Pause pause) {
        this.pause = pause;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        var response = chain.proceed(chain.request());
        for (var tries = 1; response.code() == TOO_MANY_REQUESTS && tries < TRIES; tries++) {
            var wait = wait(response);
            if (wait.compareTo(LONGEST) > 0) {
                return response;
            }
            response.close();
            await(wait);
            response = chain.proceed(chain.request());
        }
        return response;
    }

    private void await(Duration wait) throws InterruptedIOException {
        try {
            pause.pass(wait);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while waiting for Slack");
        }
    }

    private static Duration wait(Response response) {
        var seconds = response.header("Retry-After", "");
        return seconds != null && seconds.matches("[0-9]{1,6}")
                ? Duration.ofSeconds(Long.parseLong(seconds))
                : Duration.ofSeconds(1);
    }
}
