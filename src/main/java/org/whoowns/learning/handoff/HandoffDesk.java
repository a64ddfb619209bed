package org.whoowns.learning.handoff;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.whoowns.learning.handoff.jdbc.HandoffKey;
import org.whoowns.learning.handoff.jdbc.HandoffPeopleTable;
import org.whoowns.learning.handoff.jdbc.HandoffStore;
import org.whoowns.learning.handoff.recipient.RecipientLookup;
import org.whoowns.learning.handoff.state.EscalationLevel;
import org.whoowns.learning.handoff.state.Handoff;
import org.whoowns.learning.handoff.state.HandoffCase;
import org.whoowns.learning.handoff.state.HandoffEvent;
import org.whoowns.learning.handoff.state.HandoffMessage;
import org.whoowns.learning.handoff.state.HandoffMessage.Outcome;
import org.whoowns.learning.handoff.state.HandoffReply;
import org.whoowns.teams.ledger.tracking.ElapsedTime;

/// Use cases of hand-offs: a person forwards a question; whoever is asked answers it, or does not.
///
/// Every method throws [org.whoowns.teams.ledger.jdbc.DatabaseUnavailableException] if the database is unavailable.
@Singleton
@Requires(beans = {HandoffMessenger.class, RecipientLookup.class})
public final class HandoffDesk {

    public static final Duration MUTE = Duration.ofDays(7);

    private static final int ATTEMPTS = 3;

    private final HandoffStore store;
    private final HandoffPeopleTable people;
    private final RecipientLookup recipients;
    private final HandoffAdvancer advancer;
    private final HandoffOutbox outbox;
    private final HandoffGaps gaps;
    private final HandoffLessons lessons;
    private final HandoffRedactor redactor;
    private final HandoffConfiguration configuration;
    private final ElapsedTime time;

    HandoffDesk(
            HandoffStore store,
            HandoffPeopleTable people,
            RecipientLookup recipients,
            HandoffAdvancer advancer,
            HandoffOutbox outbox,
            HandoffGaps gaps,
            HandoffLessons lessons,
            HandoffRedactor redactor,
            HandoffConfiguration configuration,
            ElapsedTime time) {
        this.store = store;
        this.people = people;
        this.recipients = recipients;
        this.advancer = advancer;
        this.outbox = outbox;
        this.gaps = gaps;
        this.lessons = lessons;
        this.redactor = redactor;
        this.configuration = configuration;
        this.time = time;
    }

    /// A question to be forwarded.
    ///
    /// @param words as typed
    /// @param nearest the ids of the nearest entries, best first
    /// @param team the id of the asker's team; null for none
    /// @param role the id of the role to ask; null for the person who is named for the nearest entry
    /// @param channel where the asker is told; null for a direct message
    public record Inquiry(
            String workspace,
            String asker,
            String words,
            List<String> nearest,
            @Nullable String team,
            @Nullable String role,
            @Nullable String channel,
            @Nullable String thread) {}

    /// @param people those who are asked first
    public record Forwarded(HandoffKey key, List<String> people) {}

    public boolean isOn() {
        return configuration.isOn();
    }

    /// Those whom a question would go to first.
    public record Recipients(EscalationLevel level, List<String> people) {}

    /// Empty if there is nobody.
    public Optional<Recipients> recipients(RecipientLookup.Route route, String asker) {
        return Stream.of(EscalationLevel.values())
                .map(level -> new Recipients(level, recipients.recipients(route, level, Set.of(asker), now())))
                .filter(found -> !found.people().isEmpty())
                .findFirst();
    }

    /// Forwards a question, together with the same question of others.
    ///
    /// @return empty if there is nobody to ask
    public Optional<Forwarded> forward(Inquiry inquiry) {
        var workspace = inquiry.workspace();
        var question = redactor.redact(workspace, inquiry.words());
        var gap = gaps.gapOf(workspace, question, inquiry.nearest());
        var handoff = Handoff.opened(
                workspace,
                UUID.randomUUID().toString().replace("-", ""),
                gap,
                question,
                inquiry.nearest(),
                inquiry.team(),
                inquiry.role(),
                now(),
                configuration.times());
        var first = recipients(HandoffAdvancer.route(handoff), inquiry.asker());
        if (first.isEmpty()) {
            return Optional.empty();
        }
        var joined = join(handoff, inquiry);
        gaps.handedOn(workspace, gap);
        var key = key(joined);
        var asked = joined.questions()
                .filter(HandoffMessage::isAnswerable)
                .map(HandoffMessage::person)
                .filter(Objects::nonNull)
                .toList();
        return Optional.of(new Forwarded(key, asked.isEmpty() ? first.get().people() : asked));
    }

    /// The hand-off with the asker. An open one may be closed before they join it; then there is a new one.
    private HandoffCase join(Handoff handoff, Inquiry inquiry) {
        for (var attempt = 0; attempt < ATTEMPTS; attempt++) {
            var key = store.open(handoff);
            var now = now();
            var of = store.find(key).orElseThrow();
            var answer = HandoffMessage.answer(of.handoff(), inquiry.asker(), inquiry.channel(), inquiry.thread(), now);
            var joined = advancer.apply(key, new HandoffEvent.Joined(answer, now));
            if (joined.isPresent() && joined.get().message(answer.id()).isPresent()) {
                return joined.get();
            }
        }
        throw new IllegalStateException("the hand-off is closed again and again");
    }

    /// Tells whoever is asked who it was that asked, or no longer.
    ///
    /// @return whether it is still open
    public boolean name(HandoffKey key, String asker, boolean isNamed) {
        return change(key, new HandoffEvent.Named(asker, isNamed, now()))
                .filter(of -> of.handoff().isOpen())
                .isPresent();
    }

    /// The hand-off of a message that was sent to the person; empty if there is none (any more).
    ///
    /// @param channel where the message is, as a click tells
    public Optional<HandoffCase> ofMessage(
            HandoffKey message, String person, @Nullable String channel, @Nullable String ts) {
        var key = store.ofMessage(message);
        if (key.isPresent() && channel != null && ts != null) {
            advancer.apply(key.get(), new HandoffEvent.Located(message.id(), channel, ts, now()));
        }
        return key.flatMap(store::find)
                .filter(of -> of.message(message.id())
                        .filter(each -> person.equals(each.person()))
                        .isPresent());
    }

    public Optional<HandoffCase> find(HandoffKey key) {
        return store.find(key);
    }

    /// Answers the question, for everybody who asked.
    public Optional<HandoffCase> reply(HandoffCase of, String person, HandoffReply reply) {
        var handoff = of.handoff();
        lessons.teach(handoff, person, reply);
        gaps.answered(handoff.workspace(), handoff.gap());
        return change(key(of), new HandoffEvent.Replied(person, reply, now()));
    }

    /// Answers the open hand-off of a gap by an entry that was taught elsewhere.
    public void answered(String workspace, String gap, String entry, String person) {
        store.ofGap(workspace, gap).ifPresent(key -> {
            gaps.answered(workspace, gap);
            change(key, new HandoffEvent.Replied(person, new HandoffReply.ByEntry(entry), now()));
        });
    }

    public Optional<HandoffCase> skip(HandoffCase of, HandoffMessage message) {
        return change(key(of), new HandoffEvent.Declined(message.id(), Outcome.SKIPPED, now()));
    }

    /// Sends the person no questions for a week.
    public Optional<HandoffCase> mute(HandoffCase of, HandoffMessage message, String person) {
        people.mute(message.workspace(), person, now().plus(MUTE));
        return change(key(of), new HandoffEvent.Declined(message.id(), Outcome.MUTED, now()));
    }

    public Optional<HandoffCase> pass(HandoffCase of, HandoffMessage message, String role) {
        return change(key(of), new HandoffEvent.Passed(message.id(), role, now()));
    }

    /// Undoes that the person skipped the question or muted questions.
    public Optional<HandoffCase> undo(HandoffCase of, HandoffMessage message, String person) {
        people.mute(message.workspace(), person, Instant.EPOCH);
        return change(key(of), new HandoffEvent.Reopened(message.id(), now()));
    }

    private Optional<HandoffCase> change(HandoffKey key, HandoffEvent event) {
        return advancer.apply(key, event);
    }

    /// Goes on, and shows what came of it; without it, the job does so a little later.
    public void proceed(HandoffKey key) {
        advancer.advance(key);
        store.find(key).ifPresent(of -> of.questions().forEach(message -> outbox.show(key, of, message)));
    }

    public static HandoffKey key(HandoffCase of) {
        return new HandoffKey(of.handoff().workspace(), of.handoff().id());
    }

    private Instant now() {
        return time.now().wall();
    }
}
