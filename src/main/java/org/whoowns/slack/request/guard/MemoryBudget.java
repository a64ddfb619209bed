package org.whoowns.slack.request.guard;

import java.util.concurrent.atomic.AtomicLong;

/// Budget of bytes that unanswered requests share. Each connection has a small share of its own, so that clients with
/// large bodies can't keep out those with small ones. Thread-safe.
final class MemoryBudget {

    /// Slack's mentions and commands fit in.
    static final int OWN_SHARE = 8 << 10;

    private final AtomicLong free;

    private MemoryBudget(long free) {
        this.free = new AtomicLong(free);
    }

    static MemoryBudget of(InboundLimits limits) {
        return new MemoryBudget(Math.max(0, limits.memory() - (long) limits.connections() * OWN_SHARE));
    }

    boolean reserve(int bytes) {
        if (free.addAndGet(-bytes) >= 0) {
            return true;
        }
        free.addAndGet(bytes);
        return false;
    }

    void release(int bytes) {
        free.addAndGet(bytes);
    }
}
