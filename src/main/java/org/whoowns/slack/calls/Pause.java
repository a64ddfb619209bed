package org.whoowns.slack.calls;

import java.io.InterruptedIOException;
import java.time.Duration;

/// How time passes.
@FunctionalInterface
interface Pause {

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
