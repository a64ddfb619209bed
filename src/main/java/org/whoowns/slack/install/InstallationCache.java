package org.whoowns.slack.install;

import static java.util.stream.Collectors.toUnmodifiableMap;

import com.github.benmanes.caffeine.cache.CacheLoader;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.whoowns.slack.install.encryption.DecryptionException;
import org.whoowns.teams.ledger.jdbc.DatabaseGuard;
import org.whoowns.teams.ledger.jdbc.DatabaseUnavailableException;
import org.whoowns.teams.ledger.tracking.ChangeTracker;
import org.whoowns.teams.ledger.tracking.ElapsedTime;
import org.whoowns.teams.ledger.tracking.TrackedCache;

/// In-memory cache of installations, tracked for changes by other replicas. Each is read again after ten minutes in any
/// case. While the database is unavailable, cached installations stay valid.
final class InstallationCache implements TrackedCache<Instant> {

    private static final Logger log = LoggerFactory.getLogger(InstallationCache.class);
    private static final int MAX_CACHED = 20_000;
    private static final Duration LIFETIME = Duration.ofMinutes(10);

    private final InstallationRepository rows;
    private final Function<InstallationRow, Optional<Installation>> decryption;
    private final DatabaseGuard database;
    private final LoadingCache<String, Optional<Installation>> cached;
    private final ChangeTracker<Instant> tracker;

    InstallationCache(
            InstallationRepository rows,
            Function<InstallationRow, Optional<Installation>> decryption,
            DatabaseGuard database,
            ElapsedTime time) {
        this.rows = rows;
        this.decryption = decryption;
        this.database = database;
        this.cached = Caffeine.newBuilder()
                .maximumSize(MAX_CACHED)
                .refreshAfterWrite(LIFETIME)
                // whoever asks after that reads it again, rather than getting the old one
                .executor(Runnable::run)
                .ticker(time::nanos)
                .build(new Loader());
        this.tracker = new ChangeTracker<>(this, database, time);
    }

    private final class Loader implements CacheLoader<String, Optional<Installation>> {

        @Override
        public Optional<Installation> load(String workspace) {
            return read(workspace);
        }

        @Override
        public Optional<Installation> reload(String workspace, Optional<Installation> old) {
            try {
                return read(workspace);
            } catch (DatabaseUnavailableException unavailable) {
                return old;
            }
        }
    }

    Optional<Installation> find(String workspace) {
        tracker.catchUp();
        return cached.get(workspace);
    }

    /// From the database.
    Optional<Installation> read(String workspace) {
        return database.run(() -> rows.find(workspace)).flatMap(decryption);
    }

    void invalidate(String workspace) {
        cached.invalidate(workspace);
    }

    /// Keeps the entry if the database is unavailable.
    void reload(String workspace) {
        cached.asMap().computeIfPresent(workspace, (_, _) -> read(workspace));
    }

    void poll() {
        try {
            tracker.poll();
        } catch (DatabaseUnavailableException unavailable) {
            log.debug("Not all installations can be read.", unavailable);
        }
    }

    @Override
    public Map<String, Instant> versions() {
        return rows.versions().stream()
                .collect(toUnmodifiableMap(InstallationRow.Version::workspace, InstallationRow.Version::changedAt));
    }

    /// Reloads rather than invalidates, since the database may be unavailable on the next lookup.
    @Override
    public void forget(Set<String> workspaces) {
        for (var workspace : workspaces) {
            try {
                reload(workspace);
            } catch (DecryptionException broken) {
                log.warn("{}", broken.getMessage());
                cached.invalidate(workspace);
            }
        }
    }

    /// Reloads all installations with one statement, so that the first question of a workspace needs no query.
    @Override
    public void forgetAll() {
        var loaded = new HashMap<String, Optional<Installation>>();
        for (var row : database.run(() -> rows.latest(MAX_CACHED))) {
            try {
                loaded.put(row.workspace(), decryption.apply(row));
            } catch (DecryptionException broken) {
                log.warn("{}", broken.getMessage());
            }
        }
        // replaced one by one, so that a question meanwhile finds the old entry and not none
        cached.putAll(loaded);
        cached.asMap().keySet().retainAll(loaded.keySet());
    }
}
