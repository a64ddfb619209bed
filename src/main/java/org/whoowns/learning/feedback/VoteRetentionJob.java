package org.whoowns.learning.feedback;

import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.whoowns.learning.jdbc.JdbcTransactions;
import org.whoowns.teams.ledger.jdbc.DatabaseUnavailableException;
import org.whoowns.teams.ledger.tracking.ElapsedTime;

/// Deletes votes that are older than `whoowns.keep-questions`.
@Singleton
@Requires(beans = JdbcTransactions.class)
final class VoteRetentionJob {

    private static final Logger log = LoggerFactory.getLogger(VoteRetentionJob.class);

    private final VoteTable votes;
    private final ElapsedTime time;
    private final Duration keep;

    VoteRetentionJob(
            VoteTable votes,
            ElapsedTime time,
            @Property(name = "whoowns.keep-questions", defaultValue = "90d") Duration keep) {
        this.votes = votes;
        this.time = time;
        this.keep = keep;
    }

    @Scheduled(initialDelay = "5m", fixedDelay = "1h")
    void run() {
        try {
            votes.deleteBefore(time.now().wall().minus(keep));
        } catch (DatabaseUnavailableException away) {
            log.debug("The database is unavailable, so that no vote is deleted for now.", away);
        }
    }
}
