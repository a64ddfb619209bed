package org.whoowns.learning.handoff;

import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.whoowns.learning.handoff.jdbc.HandoffKey;
import org.whoowns.learning.handoff.jdbc.HandoffStore;
import org.whoowns.teams.ledger.jdbc.DatabaseUnavailableException;
import org.whoowns.teams.ledger.tracking.ElapsedTime;

/// Brings hand-offs forward and sends their messages. May run on any number of replicas at once.
@Singleton
@Requires(beans = HandoffOutbox.class)
public final class HandoffJob {

    private static final Logger log = LoggerFactory.getLogger(HandoffJob.class);
    /// The rest waits for the next run.
    private static final int MAX_BATCHES = 50;

    private final HandoffStore store;
    private final HandoffAdvancer advancer;
    private final HandoffOutbox outbox;
    private final ElapsedTime time;

    HandoffJob(HandoffStore store, HandoffAdvancer advancer, HandoffOutbox outbox, ElapsedTime time) {
        this.store = store;
        this.advancer = advancer;
        this.outbox = outbox;
        this.time = time;
    }

    @Scheduled(initialDelay = "${whoowns.handoff.poll:2s}", fixedDelay = "${whoowns.handoff.poll:2s}")
    public void run() {
        try {
            each(() -> store.claimHandoffs(time.now().wall()), advancer::advance);
            each(() -> store.claimMessages(time.now().wall()), outbox::handle);
        } catch (DatabaseUnavailableException away) {
            log.debug("The database is unavailable, so that hand-offs wait for now.", away);
        }
    }

    private static void each(Supplier<List<HandoffKey>> claim, Consumer<HandoffKey> work) {
        var claimed = claim.get();
        for (var batch = 0; !claimed.isEmpty() && batch < MAX_BATCHES; batch++) {
            for (var key : claimed) {
                try {
                    work.accept(key);
                } catch (DatabaseUnavailableException away) {
                    throw away;
                } catch (RuntimeException failure) {
                    log.error("A hand-off could not be brought forward; it is tried again in a minute.", failure);
                }
            }
            claimed = claim.get();
        }
    }
}
