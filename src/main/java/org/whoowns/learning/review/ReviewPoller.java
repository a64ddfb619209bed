package org.whoowns.learning.review;

import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.whoowns.learning.jdbc.JdbcTransactions;
import org.whoowns.teams.ledger.jdbc.DatabaseUnavailableException;

/// Poller of what the curators at other replicas found.
@Singleton
@Requires(beans = JdbcTransactions.class)
final class ReviewPoller {

    private static final Logger log = LoggerFactory.getLogger(ReviewPoller.class);

    private final ReviewDirectory directory;

    ReviewPoller(ReviewDirectory directory) {
        this.directory = directory;
    }

    @Scheduled(initialDelay = "${whoowns.database.poll:2s}", fixedDelay = "${whoowns.database.poll:2s}")
    void poll() {
        try {
            directory.poll();
        } catch (DatabaseUnavailableException unavailable) {
            log.debug("What curators at other replicas found can't be looked up.", unavailable);
        }
    }
}
