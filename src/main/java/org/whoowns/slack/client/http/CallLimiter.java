package org.whoowns.slack.client.http;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import okhttp3.Interceptor;
import okhttp3.Response;

/// How many calls there may be: so many on their way at once, so many with those that wait. One more is pushed back at
/// once, since a call that waits for minutes helps nobody.
public final class CallLimiter {

    private final Semaphore maxQueued;
    private final Semaphore maxInFlight;
    private final Duration longest;

    /// @param places for calls, those that wait included
    /// @param ways for calls that are on their way
    /// @param longest how long a call waits for its way
    public CallLimiter(int places, int ways, Duration longest, MeterRegistry meters) {
        this.maxQueued = new Semaphore(places);
        this.maxInFlight = new Semaphore(ways, true);
        this.longest = longest;
        meters.gauge("whoowns.slack.queue", this.maxQueued, free -> places - free.availablePermits());
    }

    /// Goes around everything that may wait.
    public Response enter(Interceptor.Chain chain) throws IOException {
        if (!maxQueued.tryAcquire()) {
            throw new OverloadException("too many calls to Slack are waiting");
        }
        try {
            return chain.proceed(chain.request());
        } finally {
            maxQueued.release();
        }
    }

    /// Goes around the call itself.
    public Response go(Interceptor.Chain chain) throws IOException {
        try {
            if (!maxInFlight.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new OverloadException("too many calls to Slack are in flight");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while waiting for Slack");
        }
        try {
            return chain.proceed(chain.request());
        } finally {
            maxInFlight.release();
        }
    }
}
