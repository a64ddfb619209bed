package org.whoowns.slack.client;

/// Marks the thread that still owes Slack the acknowledgement of a request.
///
/// Slack waits three seconds for it, and its own API may take longer, so nothing is called on that thread: listeners
/// acknowledge first, and caches wait for Slack only briefly, on threads of their own.
public final class PendingAcknowledgement {

    private static final ScopedValue<Boolean> PENDING = ScopedValue.newInstance();

    private PendingAcknowledgement() {}

    /// Runs what ends with the acknowledgement.
    public static <T, X extends Throwable> T call(ScopedValue.CallableOp<T, X> handling) throws X {
        return ScopedValue.where(PENDING, true).call(handling);
    }

    /// Throws an IllegalStateException on a thread that has not acknowledged yet.
    static void requireNone(String call) {
        if (PENDING.isBound()) {
            throw new IllegalStateException(call + " is called before the request is acknowledged");
        }
    }
}
