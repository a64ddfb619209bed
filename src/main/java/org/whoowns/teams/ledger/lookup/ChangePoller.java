package org.whoowns.teams.ledger.lookup;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.whoowns.teams.ledger.ChangeListener;
import org.whoowns.teams.ledger.jdbc.ChangeCounterRepository;
import org.whoowns.teams.ledger.jdbc.DatabaseGuard;
import org.whoowns.teams.ledger.jdbc.DatabaseUnavailableException;

/// Poller that invalidates cached teams after changes by other replicas, by their change counters.
@Singleton
@Requires(property = "datasources.default.url")
public class ChangePoller implements ChangeListener {

    private static final String NO_WORKSPACE = "";

    private final ChangeCounterRepository counters;
    private final DatabaseGuard database;
    private final TeamDirectory directory;
    /// Kept longer than the database reports a change as recent.
    private final Cache<String, Long> seen =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofMinutes(5)).build();
    private boolean missedSome;
    private boolean warm;

    ChangePoller(ChangeCounterRepository counters, DatabaseGuard database, TeamDirectory directory) {
        this.counters = counters;
        this.database = database;
        this.directory = directory;
    }

    @Override
    public void onChange(String workspace, long number) {
        directory.forget(workspace);
        seen.asMap().merge(workspace, number, Math::max);
    }

    @Scheduled(fixedDelay = "2s")
    public synchronized void poll() {
        try {
            var recent = database.run(counters::recent);
            if (!warm) {
                // Warms up the lookup for the first question.
                directory.workspaceAgreements(NO_WORKSPACE);
                warm = true;
            }
            if (missedSome) {
                directory.forgetAll();
                missedSome = false;
            }
            for (var row : recent) {
                var known = seen.getIfPresent(row.workspace());
                if (known == null || known < row.number()) {
                    onChange(row.workspace(), row.number());
                }
            }
        } catch (DatabaseUnavailableException unavailable) {
            missedSome = true;
        }
    }
}
