package org.whoowns.teams.ledger;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.whoowns.teams.ledger.rows.Counters;

/// Notices what other replicas have changed, by the numbers of their changes. Where no database is set up, there is
/// nothing to watch.
@Singleton
@Requires(property = "datasources.default.url")
class ChangeWatch {

    private static final String NO_WORKSPACE = "";

    private final Counters counters;
    private final Connection connection;
    private final Roster roster;
    /// As long as the database calls a change recent, and some more.
    private final Cache<String, Long> seen =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofMinutes(5)).build();
    private boolean missedSome;
    private boolean warm;

    ChangeWatch(Counters counters, Connection connection, Roster roster) {
        this.counters = counters;
        this.connection = connection;
        this.roster = roster;
    }

    /// A change was made here.
    void made(String workspace, long number) {
        roster.forget(workspace);
        seen.asMap().merge(workspace, number, Math::max);
    }

    @Scheduled(fixedDelay = "2s")
    synchronized void look() {
        try {
            var recent = connection.use(counters::recent);
            if (!warm) {
                // so that the first question finds everything that a look-up needs
                roster.company(NO_WORKSPACE);
                warm = true;
            }
            if (missedSome) {
                roster.forgetAll();
                missedSome = false;
            }
            for (var row : recent) {
                var known = seen.getIfPresent(row.workspace());
                if (known == null || known < row.number()) {
                    made(row.workspace(), row.number());
                }
            }
        } catch (DatabaseAway away) {
            missedSome = true;
        }
    }
}
