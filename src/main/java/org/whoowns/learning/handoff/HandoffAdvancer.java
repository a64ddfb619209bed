package org.whoowns.learning.handoff;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.whoowns.learning.handoff.jdbc.HandoffKey;
import org.whoowns.learning.handoff.jdbc.HandoffPeopleTable;
import org.whoowns.learning.handoff.jdbc.HandoffStore;
import org.whoowns.learning.handoff.recipient.RecipientLookup;
import org.whoowns.learning.handoff.state.Handoff;
import org.whoowns.learning.handoff.state.HandoffCase;
import org.whoowns.learning.handoff.state.HandoffEvent;
import org.whoowns.learning.handoff.state.HandoffMessage;
import org.whoowns.learning.handoff.state.HandoffState;
import org.whoowns.learning.handoff.state.HandoffTransition;
import org.whoowns.teams.ledger.tracking.ElapsedTime;

/// Applies events to hand-offs, and brings those forward that are due.
@Singleton
@Requires(beans = RecipientLookup.class)
final class HandoffAdvancer {

    private final HandoffStore store;
    private final HandoffPeopleTable people;
    private final RecipientLookup recipients;
    private final HandoffGaps gaps;
    private final HandoffTransition transition;
    private final ElapsedTime time;

    HandoffAdvancer(
            HandoffStore store,
            HandoffPeopleTable people,
            RecipientLookup recipients,
            HandoffGaps gaps,
            HandoffConfiguration configuration,
            ElapsedTime time) {
        this.store = store;
        this.people = people;
        this.recipients = recipients;
        this.gaps = gaps;
        this.transition = new HandoffTransition(configuration.times());
        this.time = time;
    }

    /// Brings a hand-off forward until it waits for somebody or for a time.
    void advance(HandoffKey key) {
        store.find(key).ifPresent(before -> apply(key, new HandoffEvent.TimePassed(now())));
        var of = store.find(key);
        while (of.isPresent() && of.get().handoff().state() instanceof HandoffState.Looking(var level)) {
            var found = recipients.recipients(
                    route(of.get().handoff()), level, of.get().excluded(), now());
            var after = apply(key, new HandoffEvent.Found(level, found, now()));
            if (after.equals(of)) {
                return;
            }
            of = after;
        }
    }

    /// @return what the hand-off is afterwards; empty if there is none
    Optional<HandoffCase> apply(HandoffKey key, HandoffEvent event) {
        var before = store.find(key);
        var after = store.change(key, each -> transition.next(each, event));
        after.ifPresent(each -> {
            if (each.handoff().state() instanceof HandoffState.GivenUp) {
                gaps.reopened(key.workspace(), each.handoff().gap());
            }
        });
        before.ifPresent(old -> after.ifPresent(each -> freeSlots(old, each)));
        return after;
    }

    private void freeSlots(HandoffCase before, HandoffCase after) {
        before.questions()
                .filter(old -> after.message(old.id())
                        .filter(each -> !Objects.equals(each.outcome(), old.outcome()))
                        .isPresent())
                .map(HandoffMessage::person)
                .filter(Objects::nonNull)
                .forEach(person -> people.freeSlot(after.handoff().workspace(), person, now()));
    }

    static RecipientLookup.Route route(Handoff handoff) {
        return new RecipientLookup.Route(
                handoff.workspace(),
                handoff.team(),
                handoff.role(),
                handoff.nearest().isEmpty() ? null : handoff.nearest().getFirst());
    }

    /// Those who are not to be asked, beside the message's own person.
    static Set<String> excludedBeside(HandoffCase of, HandoffMessage message) {
        return of.excluded().stream()
                .filter(Predicate.not(person -> person.equals(message.person())))
                .collect(Collectors.toUnmodifiableSet());
    }

    private Instant now() {
        return time.now().wall();
    }
}
