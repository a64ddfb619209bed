package org.whoowns.learning.outbox;

import static java.util.stream.Collectors.toUnmodifiableMap;

import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.whoowns.learning.delivery.Posting;
import org.whoowns.learning.delivery.Trace;
import org.whoowns.learning.handoff.HandoffConfiguration;
import org.whoowns.learning.handoff.recipient.HandoffPeople;
import org.whoowns.teams.ledger.jdbc.DatabaseUnavailableException;
import org.whoowns.teams.ledger.tracking.ElapsedTime;

/// Transactional outbox of messages, which people get in their working hours. May run on any number of replicas at
/// once.
///
/// A message is marked before it is sent. If it is not known what became of it, it is looked for before it is sent
/// again; where that is not possible, it counts as sent.
@Singleton
@Requires(beans = OutboxTable.class)
public final class Outbox {

    private static final Logger log = LoggerFactory.getLogger(Outbox.class);
    /// The rest waits for the next run.
    private static final int MAX_BATCHES = 20;

    private static final Duration NOT_KNOWN = Duration.ofMinutes(10);
    /// A newer version may know the topic.
    private static final Duration FOREIGN = Duration.ofHours(1);

    private final OutboxTable table;
    private final Map<String, OutboxTopic> topics;
    private final HandoffPeople people;
    private final boolean workingHours;
    private final ElapsedTime time;

    public Outbox(
            OutboxTable table,
            List<OutboxTopic> topics,
            HandoffPeople people,
            HandoffConfiguration handoffs,
            ElapsedTime time) {
        this.table = table;
        this.topics = topics.stream().collect(toUnmodifiableMap(OutboxTopic::name, Function.identity()));
        this.people = people;
        this.workingHours = handoffs.workingHours();
        this.time = time;
    }

    /// Sends what is due.
    @Scheduled(initialDelay = "${whoowns.outbox.poll:1m}", fixedDelay = "${whoowns.outbox.poll:1m}")
    public void send() {
        try {
            var claimed = table.claim(now());
            for (var batch = 0; !claimed.isEmpty() && batch < MAX_BATCHES; batch++) {
                claimed.forEach(this::tryToSend);
                claimed = table.claim(now());
            }
        } catch (DatabaseUnavailableException away) {
            log.debug("The database is unavailable, so that messages wait for now.", away);
        }
    }

    private void tryToSend(OutboxMessage message) {
        try {
            var topic = topics.get(message.topic());
            if (topic == null) {
                table.postpone(message, now().plus(FOREIGN));
            } else if (message.startedAt() != null) {
                recover(topic, message);
            } else {
                send(topic, message);
            }
        } catch (DatabaseUnavailableException away) {
            throw away;
        } catch (RuntimeException failure) {
            log.error("A message could not be sent; it is tried again in some minutes.", failure);
        }
    }

    private void send(OutboxTopic topic, OutboxMessage message) {
        var now = now();
        var open = topic.isPersonal() ? nextOpen(message, now) : Optional.of(now);
        if (open.isEmpty()) {
            table.settled(message);
        } else if (open.get().isAfter(now)) {
            table.postpone(message, open.get());
        } else if (table.start(message, now)) {
            switch (topic.post(message)) {
                case Posting.Posted _, Posting.Refused() -> table.settled(message);
                case Posting.Later(var pause) -> table.postpone(message, now.plus(pause));
                // it is looked for when the lease has ended
                case Posting.Uncertain() -> {}
            }
        }
    }

    /// When the person may get it; empty if they have left.
    private Optional<Instant> nextOpen(OutboxMessage message, Instant now) {
        var found = people.availability(message.workspace(), message.recipient());
        if (found.isEmpty()) {
            return Optional.of(now.plus(NOT_KNOWN));
        }
        if (!found.get().isActive()) {
            return Optional.empty();
        }
        var quiet = people.quietUntil(message.workspace(), message.recipient(), now);
        return Optional.of(workingHours ? found.get().hours().nextOpen(quiet) : now);
    }

    private void recover(OutboxTopic topic, OutboxMessage message) {
        switch (topic.find(message)) {
            case Trace.Found _, Trace.Unreadable() -> table.settled(message);
            case Trace.Missing() -> table.postpone(message, now());
            // the claim ends by itself
            case Trace.Unknown() -> {}
        }
    }

    private Instant now() {
        return time.now().wall();
    }
}
