package org.whoowns.learning.conversation;

import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.whoowns.teams.ledger.jdbc.DatabaseUnavailableException;
import org.whoowns.teams.ledger.tracking.ElapsedTime;

/// Deletes conversations a day after their last answer.
@Singleton
@Requires(beans = ConversationTable.class)
final class ConversationRetentionJob {

    private static final Logger log = LoggerFactory.getLogger(ConversationRetentionJob.class);

    private final ConversationTable store;
    private final ElapsedTime time;

    ConversationRetentionJob(ConversationTable store, ElapsedTime time) {
        this.store = store;
        this.time = time;
    }

    @Scheduled(initialDelay = "7m", fixedDelay = "1h")
    void run() {
        try {
            store.deleteBefore(time.now().wall().minus(ConversationKey.DAY));
        } catch (DatabaseUnavailableException away) {
            log.debug("The database is unavailable, so that no conversation is deleted for now.", away);
        }
    }
}
