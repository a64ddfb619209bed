package org.whoowns.teams.ledger.tracking;

import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.whoowns.teams.ledger.jdbc.DatabaseGuard;
import org.whoowns.teams.ledger.jdbc.DatabaseUnavailableException;
import org.whoowns.teams.ledger.tracking.ElapsedTime.Moment;

/// Change tracker of a cache: compares the version of each workspace in the database with the last one seen.
///
/// It looks at no time window, so a replica that was paused misses nothing. Whoever reads after a gap polls first, and
/// everything is forgotten then. While the database is unavailable, the cache stays as it is. Thread-safe.
public final class ChangeTracker<V extends Comparable<V>> {

    private static final Logger log = LoggerFactory.getLogger(ChangeTracker.class);
    /// Five times the interval of the scheduled polls.
    private static final Duration GAP = Duration.ofSeconds(10);

    private final TrackedCache<V> cache;
    private final DatabaseGuard database;
    private final ElapsedTime time;
    private final ConcurrentMap<String, V> seen = new ConcurrentHashMap<>();
    private volatile @Nullable Moment polled;

    public ChangeTracker(TrackedCache<V> cache, DatabaseGuard database, ElapsedTime time) {
        this.cache = cache;
        this.database = database;
        this.time = time;
    }

    /// Polls now if nobody did for a while, or ever. Call it before reading the cache.
    public void catchUp() {
        if (!isLate()) {
            return;
        }
        try {
            database.query(this::pollIfLate);
        } catch (DatabaseUnavailableException unavailable) {
            log.debug("Changes by other replicas can't be looked up.", unavailable);
        }
    }

    private synchronized boolean pollIfLate() {
        var late = isLate();
        if (late) {
            poll();
        }
        return late;
    }

    private boolean isLate() {
        var last = polled;
        return last == null || time.isLongerAgo(last, GAP);
    }

    /// Invalidates what changed since the last poll.
    ///
    /// @throws DatabaseUnavailableException if the database is unavailable; then nothing is invalidated
    public synchronized void poll() {
        var late = isLate();
        var began = time.now();
        var before = Map.copyOf(seen);
        var current = database.run(cache::versions);
        if (late) {
            cache.forgetAll();
        } else {
            var changed = changed(before, current);
            if (!changed.isEmpty()) {
                cache.forget(changed);
            }
        }
        // only now, so that a failure is repeated; what this replica announced meanwhile is newer
        current.forEach((workspace, version) -> {
            var known = before.get(workspace);
            if (known == null) {
                seen.putIfAbsent(workspace, version);
            } else {
                seen.replace(workspace, known, version);
            }
        });
        before.forEach((workspace, version) -> {
            if (!current.containsKey(workspace)) {
                seen.remove(workspace, version);
            }
        });
        polled = began;
    }

    private Set<String> changed(Map<String, V> before, Map<String, V> current) {
        return Stream.concat(before.keySet().stream(), current.keySet().stream())
                .filter(workspace -> !Objects.equals(before.get(workspace), current.get(workspace)))
                .filter(workspace -> Objects.equals(before.get(workspace), seen.get(workspace)))
                .collect(Collectors.toCollection(HashSet::new));
    }

    /// Invalidates one workspace if it changed since the last poll.
    ///
    /// @param query reads its version
    /// @throws DatabaseUnavailableException if the database is unavailable; then nothing is invalidated
    public void check(String workspace, Supplier<Optional<V>> query) {
        var before = seen.get(workspace);
        var current = database.query(query).orElse(null);
        if (!Objects.equals(before, current) && Objects.equals(before, seen.get(workspace))) {
            cache.forget(Set.of(workspace));
        }
    }

    /// Whether the workspace had no version at the last poll, which was not long ago: nothing was ever changed there.
    public boolean isUnchanged(String workspace) {
        return !isLate() && !seen.containsKey(workspace);
    }

    /// Notes a change by this replica, whose cache has been invalidated already.
    public void announce(String workspace, V version) {
        seen.merge(workspace, version, (one, other) -> one.compareTo(other) < 0 ? other : one);
    }
}
