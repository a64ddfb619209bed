package org.whoowns.learning.handoff;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.whoowns.learning.delivery.Posting;
import org.whoowns.learning.delivery.Trace;
import org.whoowns.learning.handoff.jdbc.HandoffKey;
import org.whoowns.learning.handoff.jdbc.HandoffStore;
import org.whoowns.learning.handoff.recipient.HandoffPeople;
import org.whoowns.learning.handoff.recipient.RecipientLookup;
import org.whoowns.learning.handoff.state.HandoffCase;
import org.whoowns.learning.handoff.state.HandoffEvent;
import org.whoowns.learning.handoff.state.HandoffMessage;
import org.whoowns.learning.handoff.state.HandoffMessage.Progress;
import org.whoowns.learning.handoff.state.HandoffTransition;
import org.whoowns.learning.handoff.state.WorkingHours;
import org.whoowns.teams.ledger.tracking.ElapsedTime;

/// Transactional outbox of the messages of hand-offs.
///
/// A message is marked before it is sent. If it is not known what became of it, it is looked for before it is sent
/// again; where that is not possible, it counts as sent.
@Singleton
@Requires(beans = {HandoffMessenger.class, RecipientLookup.class})
final class HandoffOutbox {

    /// Longer than a call to Slack may take with all its retries.
    private static final Duration SENDING = Duration.ofMinutes(3);

    private static final Duration NO_SLOT = Duration.ofMinutes(15);
    private static final Duration NOT_KNOWN = Duration.ofSeconds(10);
    private static final int SLOTS = 3;

    private final HandoffStore store;
    private final HandoffMessenger messenger;
    private final HandoffPeople people;
    private final RecipientLookup recipients;
    private final HandoffTransition transition;
    private final boolean workingHours;
    private final ElapsedTime time;

    HandoffOutbox(
            HandoffStore store,
            HandoffMessenger messenger,
            HandoffPeople people,
            RecipientLookup recipients,
            HandoffConfiguration configuration,
            ElapsedTime time) {
        this.store = store;
        this.messenger = messenger;
        this.people = people;
        this.recipients = recipients;
        this.transition = new HandoffTransition(configuration.times());
        this.workingHours = configuration.workingHours();
        this.time = time;
    }

    /// Does what is due about a message that this replica has claimed.
    void handle(HandoffKey message) {
        store.ofMessage(message)
                .ifPresent(key -> store.find(key)
                        .ifPresent(of -> of.message(message.id()).ifPresent(found -> handle(key, of, found))));
    }

    private void handle(HandoffKey key, HandoffCase of, HandoffMessage message) {
        switch (message.progress()) {
            case PENDING -> {
                if (message.isQuestion()) {
                    ask(key, of, message);
                } else {
                    tell(key, message);
                }
            }
            case SENDING -> recover(key, message);
            case SENT -> show(key, of, message);
            case HELD, DROPPED -> {}
        }
    }

    private void ask(HandoffKey key, HandoffCase of, HandoffMessage message) {
        var person = message.person();
        var level = message.level();
        if (person == null || level == null) {
            return;
        }
        var now = now();
        var found = people.availability(key.workspace(), person);
        if (found.isEmpty()) {
            apply(key, new HandoffEvent.Postponed(message.id(), now.plus(NOT_KNOWN), now));
            return;
        }
        var availability = found.get();
        if (!availability.isActive()) {
            apply(key, new HandoffEvent.Undeliverable(message.id(), now));
            return;
        }
        // somebody else may have the role by now, or the person may have muted questions
        var others = HandoffAdvancer.excludedBeside(of, message);
        if (!recipients
                .recipients(HandoffAdvancer.route(of.handoff()), level, others, now)
                .contains(person)) {
            apply(key, new HandoffEvent.Moved(message.id(), now));
            return;
        }
        var quiet = people.quietUntil(key.workspace(), person, now);
        var open = workingHours ? availability.hours().nextOpen(quiet) : now;
        if (open.isAfter(now)) {
            apply(key, new HandoffEvent.Postponed(message.id(), open, now));
            return;
        }
        var isOurs = new AtomicBoolean();
        var started = store.changeIfFree(key, person, SLOTS, each -> start(each, message, isOurs));
        if (started.isEmpty()) {
            apply(key, new HandoffEvent.Postponed(message.id(), now.plus(NO_SLOT), now));
        } else if (isOurs.get()) {
            send(key, started.get(), message, availability.hours());
        }
    }

    /// @param isOurs set if nobody else has started to send it
    private HandoffCase start(HandoffCase before, HandoffMessage message, AtomicBoolean isOurs) {
        var now = now();
        isOurs.set(before.message(message.id())
                .filter(each -> each.progress() == Progress.PENDING)
                .isPresent());
        return transition.next(before, new HandoffEvent.Started(message.id(), now, now.plus(SENDING)));
    }

    /// One answer a thread, however many asked there.
    private void tell(HandoffKey key, HandoffMessage message) {
        var isOurs = new AtomicBoolean();
        var started = store.change(key, each -> start(each, message, isOurs));
        started.filter(_ -> isOurs.get()).ifPresent(each -> {
            if (each.answers().anyMatch(other -> isSamePlace(message, other) && isBegun(other))) {
                apply(key, sent(message, new Posting.Posted(null, null), hours(ZoneOffset.UTC)));
            } else {
                send(key, each, message, hours(ZoneOffset.UTC));
            }
        });
    }

    private static boolean isSamePlace(HandoffMessage message, HandoffMessage other) {
        return !other.id().equals(message.id())
                && message.thread() != null
                && message.thread().equals(other.thread())
                && String.valueOf(message.channel()).equals(other.channel());
    }

    private static boolean isBegun(HandoffMessage other) {
        return other.progress() == Progress.SENDING || other.progress() == Progress.SENT;
    }

    private void send(HandoffKey key, HandoffCase started, HandoffMessage before, WorkingHours hours) {
        var message = started.message(before.id()).orElse(before);
        switch (messenger.post(started, message)) {
            case Posting.Posted posted -> apply(key, sent(message, posted, hours));
            case Posting.Refused() -> apply(key, new HandoffEvent.Undeliverable(message.id(), now()));
            case Posting.Later(var pause) ->
                apply(key, new HandoffEvent.Postponed(message.id(), now().plus(pause), now()));
            // it is looked for when the lease has ended
            case Posting.Uncertain() -> {}
        }
    }

    private HandoffEvent sent(HandoffMessage message, Posting.Posted posted, WorkingHours hours) {
        return new HandoffEvent.Sent(message.id(), posted.channel(), posted.ts(), message.revision(), hours, now());
    }

    private void recover(HandoffKey key, HandoffMessage message) {
        var now = now();
        switch (messenger.find(message)) {
            case Trace.Found(var channel, var ts) -> apply(key, sentBefore(message, new Posting.Posted(channel, ts)));
            case Trace.Missing() -> apply(key, new HandoffEvent.Postponed(message.id(), now, now));
            case Trace.Unreadable() -> apply(key, sentBefore(message, new Posting.Posted(null, null)));
            // the claim ends in a minute
            case Trace.Unknown() -> {}
        }
    }

    /// What it showed then is not known, so that it is shown again.
    private HandoffEvent sentBefore(HandoffMessage message, Posting.Posted posted) {
        var person = message.person();
        var hours = Optional.ofNullable(person)
                .flatMap(each -> people.availability(message.workspace(), each))
                .map(HandoffPeople.Availability::hours)
                .orElseGet(() -> hours(ZoneOffset.UTC));
        return new HandoffEvent.Sent(message.id(), posted.channel(), posted.ts(), -1, hours, now());
    }

    private static WorkingHours hours(ZoneOffset zone) {
        return new WorkingHours(zone);
    }

    /// Shows the current state of what was sent.
    void show(HandoffKey key, HandoffCase of, HandoffMessage message) {
        if (message.isStale() && messenger.update(of, message)) {
            apply(key, new HandoffEvent.Shown(message.id(), message.revision(), now()));
        }
    }

    private Optional<HandoffCase> apply(HandoffKey key, HandoffEvent event) {
        return store.change(key, each -> transition.next(each, event));
    }

    private Instant now() {
        return time.now().wall();
    }
}
