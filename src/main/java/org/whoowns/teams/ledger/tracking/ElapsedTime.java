package org.whoowns.teams.ledger.tracking;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.LongSupplier;

/// Time source for measuring how long ago something was, by a monotonic clock and the wall clock: the monotonic one
/// can't be set, but stands still while a machine is suspended.
public final class ElapsedTime {

    /// A point in time on both clocks.
    public record Moment(long nanos, Instant wall) {}

    private final LongSupplier monotonic;
    private final InstantSource wall;

    /// @param monotonic nanoseconds since any moment
    public ElapsedTime(LongSupplier monotonic, InstantSource wall) {
        this.monotonic = monotonic;
        this.wall = wall;
    }

    public Moment now() {
        return new Moment(monotonic.getAsLong(), wall.instant());
    }

    public long nanos() {
        return monotonic.getAsLong();
    }

    /// Whether more than the duration has passed by either clock. A wall clock that was set ahead looks like a
    /// suspended machine, which only costs a query.
    boolean isLongerAgo(Moment then, Duration duration) {
        var now = now();
        return now.nanos() - then.nanos() > duration.toNanos()
                || Duration.between(then.wall(), now.wall()).compareTo(duration) > 0;
    }
}
