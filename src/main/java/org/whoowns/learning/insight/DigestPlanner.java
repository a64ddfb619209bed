package org.whoowns.learning.insight;

import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.whoowns.teams.ledger.jdbc.DatabaseUnavailableException;
import org.whoowns.teams.ledger.tracking.ElapsedTime;

/// Plans the weekly digests on Mondays, from nine o'clock on (UTC). May run on any number of replicas at once.
@Singleton
@Requires(beans = DigestChannels.class)
public final class DigestPlanner {

    private static final Logger log = LoggerFactory.getLogger(DigestPlanner.class);
    private static final Duration MORNING = Duration.ofHours(9);

    private final DigestChannels channels;
    private final ElapsedTime time;

    DigestPlanner(DigestChannels channels, ElapsedTime time) {
        this.channels = channels;
        this.time = time;
    }

    @Scheduled(initialDelay = "6m", fixedDelay = "1h")
    public void plan() {
        try {
            var now = time.now().wall();
            var week = InsightTable.monday(LocalDate.ofInstant(now.minus(MORNING), ZoneOffset.UTC));
            channels.due(week).forEach(due -> channels.plan(due, week, now));
        } catch (DatabaseUnavailableException away) {
            log.debug("The database is unavailable, so that no digest is planned for now.", away);
        }
    }
}
