package org.whoowns.learning.exchange;

import io.micronaut.context.annotation.Property;
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

/// Deletes exchanges that are older than `whoowns.keep-questions`; all of them if it is zero.
@Singleton
@Requires(beans = ExchangeTable.class)
public final class ExchangeRetentionJob {

    private static final Logger log = LoggerFactory.getLogger(ExchangeRetentionJob.class);

    private final ExchangeTable store;
    private final ElapsedTime time;
    private final Duration keep;

    ExchangeRetentionJob(
            ExchangeTable store,
            ElapsedTime time,
            @Property(name = "whoowns.keep-questions", defaultValue = "90d") Duration keep) {
        this.store = store;
        this.time = time;
        this.keep = keep;
    }

    @Scheduled(initialDelay = "2m", fixedDelay = "6h")
    public void run() {
        try {
            // days count as a whole, but for none at all
            var kept = time.now().wall().minus(keep);
            store.deleteBefore(LocalDate.ofInstant(kept, ZoneOffset.UTC).plusDays(keep.isZero() ? 1 : 0));
        } catch (DatabaseUnavailableException away) {
            log.debug("The database is unavailable, so that no exchange is deleted for now.", away);
        }
    }
}
