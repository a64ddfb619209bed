package org.whoowns.slack.calls;

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
final class Queue {

    private final Semaphore places;
    private final Semaphore ways;
    private final Duration longest;

    /// @param places for calls, those that wait included
    /// @param ways for calls that are on their way
    /// @param longest how long a call waits for its way
    Queue(int places, int ways, Duration longest, MeterRegistry meters) {
        this.places = new Semaphore(places);
        this.ways = new Semaphore(ways, true);
        this.longest = longest;
        meters.gauge("whoowns.slack.queue", this.places, free -> places - free.availablePermits());
    }

    /// Goes around everything that may wait.
    Response enter(Interceptor.Chain chain) throws IOException {
        if (!places.tryAcquire()) {
            throw new PushedBack("too many calls to Slack are waiting");
        }
        try {
            return chain.proceed(chain.request());
        } finally {
            places.release();
        }
    }

    /// Goes around the call itself.
    Response go(Interceptor.Chain chain) throws IOException {
        try {
            if (!ways.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new PushedBack("too many calls to Slack are on their way");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while waiting for Slack");
        }
        try {
            return chain.proceed(chain.request());
        } finally {
            ways.release();
        }
    }
}
