package org.whoowns.learning.handoff.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.whoowns.learning.handoff.state.HandoffMessage.Outcome;
import org.whoowns.learning.handoff.state.HandoffMessage.Progress;

class HandoffTransitionTest {

    /// A Wednesday.
    private static final Instant START = Instant.parse("2026-06-03T09:00:00Z");

    private static final EscalationTimes TIMES =
            new EscalationTimes(Duration.ofHours(4), Duration.ofDays(1), Duration.ofDays(7));
    private static final WorkingHours UTC = new WorkingHours(ZoneOffset.UTC);

    private final HandoffTransition transition = new HandoffTransition(TIMES);
    private HandoffCase now = joined("maya", null);

    private HandoffCase joined(String asker, @Nullable String thread) {
        var handoff = Handoff.opened("T1", "h", "gap", "who?", List.of("pricing"), "team", "po", START, TIMES);
        var answer = HandoffMessage.answer(handoff, asker, thread == null ? null : "C1", thread, START);
        return transition.next(new HandoffCase(handoff, List.of()), new HandoffEvent.Joined(answer, START));
    }

    @Test
    void goesFromTheHolderToTheDeputyToTheCuratorsAndEndsHonestly() {
        deliver(EscalationLevel.HOLDER, "ana", START);
        passTime(START.plus(Duration.ofMinutes(239)));
        assertThat(now.handoff().state()).isInstanceOf(HandoffState.Asked.class);
        passTime(START.plus(Duration.ofHours(4)));
        assertThat(now.handoff().state()).isEqualTo(new HandoffState.Looking(EscalationLevel.DEPUTY));

        deliver(EscalationLevel.DEPUTY, "bo", START.plus(Duration.ofHours(4)));
        passTime(START.plus(Duration.ofHours(23)));
        assertThat(now.handoff().state()).isInstanceOf(HandoffState.Asked.class);
        passTime(START.plus(Duration.ofDays(1)));
        assertThat(now.handoff().state()).isEqualTo(new HandoffState.Looking(EscalationLevel.CURATORS));

        deliver(EscalationLevel.CURATORS, "cleo", START.plus(Duration.ofDays(1)));
        passTime(START.plus(Duration.ofDays(7)).minusSeconds(1));
        assertThat(now.handoff().isOpen()).isTrue();
        assertThat(now.handoff().nextCheck()).isEqualTo(START.plus(Duration.ofDays(7)));
        passTime(START.plus(Duration.ofDays(7)));
        assertThat(now.handoff().state()).isEqualTo(new HandoffState.GivenUp(true, START.plus(Duration.ofDays(7))));
        assertThat(answer().progress()).isEqualTo(Progress.PENDING);
        assertThat(outcomes()).containsOnly(Outcome.CLOSED);
    }

    @Test
    void aLateAnswerOfTheHolderStillCounts() {
        deliver(EscalationLevel.HOLDER, "ana", START);
        passTime(START.plus(Duration.ofHours(4)));
        deliver(EscalationLevel.DEPUTY, "bo", START.plus(Duration.ofHours(4)));

        reply("ana");

        assertThat(now.handoff().state()).isInstanceOf(HandoffState.Answered.class);
        assertThat(outcomes()).containsExactly(Outcome.REPLIED, Outcome.CLOSED);
    }

    @Test
    void whoDeclinesIsFollowedByTheNextAtOnce() {
        deliver(EscalationLevel.HOLDER, "ana", START);
        decline("ana", Outcome.SKIPPED);
        assertThat(now.handoff().state()).isEqualTo(new HandoffState.Looking(EscalationLevel.DEPUTY));

        found(EscalationLevel.DEPUTY);
        assertThat(now.handoff().state()).isEqualTo(new HandoffState.Looking(EscalationLevel.CURATORS));
        deliver(EscalationLevel.CURATORS, "cleo", START);
        decline("cleo", Outcome.MUTED);

        assertThat(now.handoff().state()).isEqualTo(new HandoffState.GivenUp(true, START));
    }

    @Test
    void waitsForWhoWasAskedBeforeIfThereIsNobodyElse() {
        deliver(EscalationLevel.HOLDER, "ana", START);
        passTime(START.plus(Duration.ofHours(4)));
        found(EscalationLevel.DEPUTY);
        found(EscalationLevel.CURATORS);

        assertThat(now.handoff().state()).isEqualTo(new HandoffState.Asked(EscalationLevel.CURATORS, null));
        reply("ana");
        assertThat(now.handoff().state()).isInstanceOf(HandoffState.Answered.class);
    }

    @Test
    void endsAtOnceIfThereIsNobodyAtAll() {
        found(EscalationLevel.HOLDER);
        found(EscalationLevel.DEPUTY);
        found(EscalationLevel.CURATORS);

        assertThat(now.handoff().state()).isEqualTo(new HandoffState.GivenUp(false, START));
        assertThat(answer().progress()).isEqualTo(Progress.PENDING);
    }

    @Test
    void passesToAnotherRoleAndNeverBack() {
        deliver(EscalationLevel.HOLDER, "ana", START);
        next(new HandoffEvent.Passed(id("ana"), "pm", START));

        assertThat(now.handoff().role()).isEqualTo("pm");
        assertThat(now.handoff().state()).isEqualTo(new HandoffState.Looking(EscalationLevel.HOLDER));
        assertThat(now.excluded()).contains("ana", "maya");
    }

    @Test
    void oneWhoSkippedMayComeBackWhileItIsOpen() {
        deliver(EscalationLevel.HOLDER, "ana", START);
        decline("ana", Outcome.SKIPPED);
        next(new HandoffEvent.Reopened(id("ana"), START));
        assertThat(now.message(id("ana")).orElseThrow().isAnswerable()).isTrue();

        reply("ana");
        assertThat(outcomes()).containsExactly(Outcome.REPLIED);
    }

    @Test
    void looksAgainIfTheRoleMovedWhileTheMessageWaited() {
        found(EscalationLevel.HOLDER, "ana");
        next(new HandoffEvent.Moved(id("ana"), START));

        assertThat(now.handoff().state()).isEqualTo(new HandoffState.Looking(EscalationLevel.HOLDER));
        found(EscalationLevel.HOLDER, "eve");
        assertThat(now.questions().filter(HandoffMessage::isAnswerable).map(HandoffMessage::person))
                .containsExactly("eve");
    }

    @Test
    void erasesWhoAskedOnceTheyWereTold() {
        now = joined("maya", "1.2");
        var handoff = now.handoff();
        next(new HandoffEvent.Joined(HandoffMessage.answer(handoff, "tom", null, null, START), START));
        deliver(EscalationLevel.HOLDER, "ana", START);
        next(new HandoffEvent.Named("maya", true, START));
        assertThat(now.named()).containsExactly("maya");
        reply("ana");
        assertThat(now.isTold()).isFalse();

        now.answers().toList().forEach(each -> {
            next(new HandoffEvent.Started(each.id(), START, START));
            next(sent(each));
        });

        assertThat(now.isTold()).isTrue();
        assertThat(now.helped()).isEqualTo(2);
        assertThat(now.answers()).allSatisfy(each -> {
            assertThat(each.person()).isNull();
            assertThat(each.channel()).isNull();
            assertThat(each.thread()).isNull();
            assertThat(each.isNamed()).isFalse();
        });
        assertThat(now.questions()).allMatch(HandoffMessage::isStale, "shows how many it helped");
    }

    @Test
    void nothingChangesWhatIsClosed() {
        deliver(EscalationLevel.HOLDER, "ana", START);
        reply("ana");
        var closed = now;

        reply("bo");
        decline("ana", Outcome.SKIPPED);
        passTime(START.plus(Duration.ofDays(99)));
        next(new HandoffEvent.Passed(id("ana"), "pm", START));
        next(new HandoffEvent.Joined(HandoffMessage.answer(now.handoff(), "eve", null, null, START), START));

        assertThat(now).isEqualTo(closed);
        assertThat(now.handoff().nextCheck()).isNull();
    }

    private void deliver(EscalationLevel level, String person, Instant at) {
        next(new HandoffEvent.Found(level, List.of(person), at));
        next(new HandoffEvent.Started(id(person), at, at));
        next(new HandoffEvent.Sent(id(person), "D1", "1.1", 0, UTC, at));
    }

    private HandoffEvent sent(HandoffMessage message) {
        return new HandoffEvent.Sent(message.id(), "D1", "1.1", 0, UTC, START);
    }

    private void found(EscalationLevel level, String... people) {
        next(new HandoffEvent.Found(level, List.of(people), START));
    }

    private void decline(String person, Outcome outcome) {
        next(new HandoffEvent.Declined(id(person), outcome, START));
    }

    private void reply(String person) {
        next(new HandoffEvent.Replied(person, new HandoffReply.ByEntry("pricing"), START));
    }

    private void passTime(Instant at) {
        next(new HandoffEvent.TimePassed(at));
    }

    private void next(HandoffEvent event) {
        now = transition.next(now, event);
    }

    private String id(String person) {
        return now.questions()
                .filter(each -> person.equals(each.person()))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private HandoffMessage answer() {
        return now.answers().findFirst().orElseThrow();
    }

    private List<Outcome> outcomes() {
        return now.questions().map(HandoffMessage::outcome).toList();
    }
}
