package org.whoowns.slack.client.http;

import java.io.InterruptedIOException;
import java.time.Duration;

/// How time passes.
@FunctionalInterface
public interface Sleeper {

    void pass(Duration time) throws InterruptedException;

    default void await(Duration time) throws InterruptedIOException {
        try {
            pass(time);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while waiting for Slack");
        }
    }
}
