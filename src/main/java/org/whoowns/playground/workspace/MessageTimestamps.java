package org.whoowns.playground.workspace;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicLong;

/// Generator of unique, increasing message time stamps (`seconds.microseconds`).
final class MessageTimestamps {
    private final InstantSource clock;
    private final AtomicLong last = new AtomicLong();

    MessageTimestamps(InstantSource clock) {
        this.clock = clock;
    }

    String next() {
        long now = ChronoUnit.MICROS.between(Instant.EPOCH, clock.instant());
        long next = last.updateAndGet(before -> Math.max(before + 1, now));
        return "%d.%06d".formatted(next / 1_000_000, next % 1_000_000);
    }
}
