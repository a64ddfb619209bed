package org.whoowns.slack.client.http;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import okhttp3.Interceptor;
import okhttp3.Response;

/// Limits the calls in flight and the calls waiting; rejects further calls at once.
public final class CallLimiter {

    private final Semaphore queued;
    private final Semaphore inFlight;
    private final Duration maxWait;

    /// @param maxQueued limit for all calls, including those in flight
    /// @param maxWait how long a call may wait to be in flight
    public CallLimiter(int maxQueued, int maxInFlight, Duration maxWait, MeterRegistry meters) {
        this.queued = new Semaphore(maxQueued);
        this.inFlight = new Semaphore(maxInFlight, true);
        this.maxWait = maxWait;
        meters.gauge("whoowns.slack.queue", queued, free -> maxQueued - free.availablePermits());
    }

    /// Outer interceptor, around retries and rate limits.
    public Response limitQueued(Interceptor.Chain chain) throws IOException {
        if (!queued.tryAcquire()) {
            throw new OverloadException("too many calls to Slack are waiting");
        }
        try {
            return chain.proceed(chain.request());
        } finally {
            queued.release();
        }
    }

    /// Inner interceptor, around the call itself.
    public Response limitInFlight(Interceptor.Chain chain) throws IOException {
        try {
            if (!inFlight.tryAcquire(maxWait.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new OverloadException("too many calls to Slack are in flight");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while waiting for Slack");
        }
        try {
            return chain.proceed(chain.request());
        } finally {
            inFlight.release();
        }
    }
}
