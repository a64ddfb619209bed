package org.whoowns;

import java.time.Duration;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;

/// Waiting for what happens elsewhere, without keeping a processor busy that it needs.
public final class Polling {

    private static final Duration INTERVAL = Duration.ofMillis(10);
    /// More than anything takes on a busy machine.
    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    private Polling() {}

    /// Waits until the condition holds.
    ///
    /// @throws org.awaitility.core.ConditionTimeoutException if it never does
    public static void until(Callable<Boolean> condition) {
        Awaitility.await()
                .pollInSameThread()
                .pollDelay(Duration.ZERO)
                .pollInterval(INTERVAL)
                .timeout(TIMEOUT)
                .until(condition);
    }
}
