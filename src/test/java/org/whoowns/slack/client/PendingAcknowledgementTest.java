package org.whoowns.slack.client;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/// Slack's API is not called by a listener that has not acknowledged its request yet.
class PendingAcknowledgementTest {

    @Test
    void refusesCallsBeforeTheAcknowledgement() {
        assertThatThrownBy(() -> PendingAcknowledgement.call(() -> {
                    PendingAcknowledgement.requireNone("chat.postMessage");
                    return "acknowledged";
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("chat.postMessage");
    }

    @Test
    void allowsCallsOnOtherThreads() {
        assertThatCode(() -> PendingAcknowledgement.call(() -> {
                    var other = Thread.ofVirtual().unstarted(() -> PendingAcknowledgement.requireNone("views.update"));
                    var failed = new Throwable[1];
                    other.setUncaughtExceptionHandler((_, failure) -> failed[0] = failure);
                    other.start();
                    other.join();
                    if (failed[0] != null) {
                        throw new AssertionError(failed[0]);
                    }
                    return "acknowledged";
                }))
                .doesNotThrowAnyException();
        assertThatCode(() -> PendingAcknowledgement.requireNone("views.update")).doesNotThrowAnyException();
    }
}
