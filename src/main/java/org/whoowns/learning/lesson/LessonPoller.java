package org.whoowns.learning.lesson;

import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.whoowns.teams.ledger.jdbc.DatabaseUnavailableException;

/// Poller of what other replicas taught, and of what was not announced because of a crash.
@Singleton
@Requires(beans = DataSource.class)
final class LessonPoller {

    private static final Logger log = LoggerFactory.getLogger(LessonPoller.class);

    private final LessonDirectory directory;
    private final LessonLedger ledger;

    LessonPoller(LessonDirectory directory, LessonLedger ledger) {
        this.directory = directory;
        this.ledger = ledger;
    }

    @Scheduled(initialDelay = "${whoowns.database.poll:2s}", fixedDelay = "${whoowns.database.poll:2s}")
    void poll() {
        try {
            directory.poll();
            ledger.announce();
        } catch (DatabaseUnavailableException unavailable) {
            log.debug("What other replicas taught can't be looked up.", unavailable);
        }
    }
}
