package org.whoowns.learning.handoff;

import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.whoowns.learning.handoff.jdbc.HandoffPeopleTable;
import org.whoowns.teams.ledger.jdbc.DatabaseUnavailableException;
import org.whoowns.teams.ledger.tracking.ElapsedTime;

/// Deletes hand-offs that were closed more than `whoowns.keep-questions` ago, but not before a day has passed.
@Singleton
@Requires(beans = HandoffPeopleTable.class)
public final class HandoffRetentionJob {

    private static final Logger log = LoggerFactory.getLogger(HandoffRetentionJob.class);

    private static final Duration SHORTEST = Duration.ofDays(1);

    private final HandoffPeopleTable table;
    private final ElapsedTime time;
    private final Duration kept;

    HandoffRetentionJob(
            HandoffPeopleTable table,
            ElapsedTime time,
            @Property(name = "whoowns.keep-questions", defaultValue = "90d") Duration keep) {
        this.table = table;
        this.time = time;
        this.kept = keep.compareTo(SHORTEST) > 0 ? keep : SHORTEST;
    }

    @Scheduled(initialDelay = "4m", fixedDelay = "6h")
    public void run() {
        var now = time.now().wall();
        try {
            table.deleteBefore(now.minus(kept), now);
        } catch (DatabaseUnavailableException away) {
            log.debug("The database is unavailable, so that no hand-off is deleted for now.", away);
        }
    }
}
