package org.whoowns.slack.client.http;

import java.io.InterruptedIOException;
import java.time.Duration;

/// `Thread::sleep`, replaceable in tests.
@FunctionalInterface
public interface Sleeper {

    void sleep(Duration time) throws InterruptedException;

    default void await(Duration time) throws InterruptedIOException {
        try {
            sleep(time);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while waiting for Slack");
        }
    }
}
