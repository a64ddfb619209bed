package org.whoowns.learning.handoff.state;

import java.time.Instant;
import org.whoowns.learning.handoff.state.HandoffMessage.Outcome;
import org.whoowns.learning.handoff.state.HandoffMessage.Progress;

/// Transition function of hand-offs: from the holder to the deputy to the curators, until somebody answers or it is
/// given up. Events that no longer fit change nothing.
public record HandoffTransition(EscalationTimes times) {

    public HandoffCase next(HandoffCase before, HandoffEvent event) {
        return switch (event) {
            case HandoffEvent.Joined joined -> join(before, joined);
            case HandoffEvent.Named(var person, var isNamed, var at) -> named(before, person, isNamed, at);
            case HandoffEvent.Found found ->
                before.handoff().state().equals(new HandoffState.Looking(found.level()))
                        ? found(before, found.level(), found)
                        : before;
            case HandoffEvent.TimePassed(var at) ->
                before.handoff().state() instanceof HandoffState.Open open ? timePassed(before, open, at) : before;
            case HandoffEvent.Moved(var id, var _) -> moved(before, id);
            case HandoffEvent.Declined(var id, var outcome, var at) -> declined(before, id, outcome, at);
            case HandoffEvent.Passed(var id, var role, var at) -> passed(before, id, role, at);
            case HandoffEvent.Reopened(var id, var at) -> reopened(before, id, at);
            case HandoffEvent.Replied(var by, var reply, var at) ->
                before.handoff().isOpen() ? close(before, new HandoffState.Answered(by, reply, at), by) : before;
            case HandoffEvent.Started(var id, var at, var leaseEnd) ->
                before.map(
                        each -> each.id().equals(id) && each.progress() == Progress.PENDING,
                        each -> each.sending(at, leaseEnd));
            case HandoffEvent.Sent sent ->
                before.message(sent.message())
                        .filter(each -> each.progress() == Progress.SENDING)
                        .map(each -> each.isQuestion() ? asked(before, each, sent) : told(before, each))
                        .orElse(before);
            case HandoffEvent.Postponed(var id, var until, var _) ->
                before.map(
                        each -> each.id().equals(id)
                                && (each.progress() == Progress.SENDING || each.progress() == Progress.PENDING),
                        each -> each.isQuestion() && !each.isAnswerable() ? each.dropped() : each.pending(until));
            case HandoffEvent.Undeliverable(var id, var at) -> undeliverable(before, id, at);
            case HandoffEvent.Shown(var id, var revision, var _) ->
                before.map(each -> each.id().equals(id), each -> each.showing(revision));
            case HandoffEvent.Located(var id, var channel, var ts, var _) ->
                before.map(each -> each.id().equals(id) && each.ts() == null, each -> each.postedAt(channel, ts));
        };
    }

    private static HandoffCase join(HandoffCase before, HandoffEvent.Joined joined) {
        return before.handoff().isOpen() && before.message(joined.answer().id()).isEmpty()
                ? before.with(joined.answer())
                : before;
    }

    private static HandoffCase named(HandoffCase before, String person, boolean isNamed, Instant at) {
        return before.map(each -> !each.isQuestion() && person.equals(each.person()), each -> each.named(isNamed))
                .map(HandoffMessage::isAnswerable, each -> each.changed(at));
    }

    private static HandoffCase found(HandoffCase before, EscalationLevel level, HandoffEvent.Found found) {
        if (!found.people().isEmpty()) {
            var after = before.with(new HandoffState.Waiting(level));
            for (var person : found.people()) {
                after = after.with(HandoffMessage.question(before.handoff(), person, level, found.at()));
            }
            return after;
        }
        return nextLevel(before, level, found.at());
    }

    /// After the last level it waits for those who were asked before, if they can still answer.
    private static HandoffCase nextLevel(HandoffCase before, EscalationLevel level, Instant at) {
        var next = level.next();
        if (next.isPresent()) {
            return before.with(new HandoffState.Looking(next.get()));
        }
        return before.isAnswerable() ? before.with(new HandoffState.Asked(level, null)) : giveUp(before, at);
    }

    private static HandoffCase giveUp(HandoffCase before, Instant at) {
        var wasAsked = before.questions().anyMatch(each -> each.progress() == Progress.SENT);
        return close(before, new HandoffState.GivenUp(wasAsked, at), "");
    }

    private static HandoffCase timePassed(HandoffCase before, HandoffState.Open open, Instant at) {
        var handoff = before.handoff();
        if (!at.isBefore(handoff.endsAt())) {
            return giveUp(before, at);
        }
        if (open.level() != EscalationLevel.CURATORS && !at.isBefore(handoff.curatorsDue())) {
            return expire(before, at).with(new HandoffState.Looking(EscalationLevel.CURATORS));
        }
        return open instanceof HandoffState.Asked(var level, var due) && due != null && !at.isBefore(due)
                ? nextLevel(expire(before, at), level, at)
                : before;
    }

    /// Those who were asked may still answer, but nobody waits for them.
    private static HandoffCase expire(HandoffCase before, Instant at) {
        return before.map(
                HandoffMessage::isOpen,
                each -> each.progress() == Progress.PENDING ? each.dropped() : each.became(Outcome.EXPIRED, at));
    }

    private static HandoffCase moved(HandoffCase before, String id) {
        var message = before.message(id);
        return message.isPresent()
                        && message.get().isOpen()
                        && message.get().progress() == Progress.PENDING
                        && before.handoff().state() instanceof HandoffState.Open open
                ? before.with(message.get().dropped()).with(new HandoffState.Looking(open.level()))
                : before;
    }

    private static HandoffCase declined(HandoffCase before, String id, Outcome outcome, Instant at) {
        var message = before.message(id).filter(HandoffMessage::isAnswerable);
        return message.isEmpty() || !before.handoff().isOpen()
                ? before
                : unlessAnybodyLeft(before.with(message.get().became(outcome, at)), at);
    }

    /// The next level, if nobody at this one will answer.
    private static HandoffCase unlessAnybodyLeft(HandoffCase before, Instant at) {
        return before.handoff().state() instanceof HandoffState.Open open
                        && !(open instanceof HandoffState.Looking)
                        && before.questions().noneMatch(each -> each.isOpen() && each.level() == open.level())
                ? nextLevel(before, open.level(), at)
                : before;
    }

    private HandoffCase passed(HandoffCase before, String id, String role, Instant at) {
        var message = before.message(id).filter(HandoffMessage::isAnswerable);
        if (message.isEmpty() || !before.handoff().isOpen()) {
            return before;
        }
        var closed = before.with(message.get().became(Outcome.PASSED, at));
        return expire(closed, at)
                .with(before.handoff()
                        .withRole(role)
                        .withCuratorsDue(Handoff.curatorsDue(at, times))
                        .with(new HandoffState.Looking(EscalationLevel.HOLDER)));
    }

    private static HandoffCase reopened(HandoffCase before, String id, Instant at) {
        return before.handoff().isOpen()
                ? before.map(
                        each -> each.id().equals(id)
                                && (each.outcome() == Outcome.SKIPPED || each.outcome() == Outcome.MUTED),
                        // others are asked by now
                        each -> each.became(Outcome.EXPIRED, at))
                : before;
    }

    /// Tells everybody who asked, and shows everybody who was asked what became of it.
    ///
    /// @param by who answered; empty for nobody
    private static HandoffCase close(HandoffCase before, HandoffState.Closed state, String by) {
        return before.map(each -> each.isQuestion() && each.progress() == Progress.PENDING, HandoffMessage::dropped)
                .map(
                        HandoffMessage::isAnswerable,
                        each -> each.became(by.equals(each.person()) ? Outcome.REPLIED : Outcome.CLOSED, state.at()))
                .map(each -> each.progress() == Progress.HELD, each -> each.pending(state.at()))
                .with(state);
    }

    private HandoffCase asked(HandoffCase before, HandoffMessage question, HandoffEvent.Sent sent) {
        var delivered = before.with(question.sent(sent.channel(), sent.ts(), sent.revision()));
        if (!(before.handoff().state() instanceof HandoffState.Waiting(var level)) || question.level() != level) {
            return delivered;
        }
        var isFirst = before.questions().noneMatch(each -> each.progress() == Progress.SENT);
        var handoff = level == EscalationLevel.HOLDER || (level == EscalationLevel.DEPUTY && isFirst)
                ? before.handoff().withCuratorsDue(sent.hours().plusWeekdays(sent.at(), times.curatorsAfter()))
                : before.handoff();
        var due = switch (level) {
            case HOLDER -> sent.hours().plusWorkingTime(sent.at(), times.deputyAfter());
            case DEPUTY, CURATORS -> null;
        };
        return delivered.with(handoff.with(new HandoffState.Asked(level, due)));
    }

    /// Erases who it was; where it was as soon as everybody was told, since a thread is answered once.
    private static HandoffCase told(HandoffCase before, HandoffMessage answer) {
        return erase(before.with(answer.sent(null, null, answer.revision()).withoutPerson()));
    }

    private static HandoffCase erase(HandoffCase before) {
        if (!before.isTold()) {
            return before;
        }
        var at = before.handoff().state() instanceof HandoffState.Closed closed ? closed.at() : Instant.EPOCH;
        return before.map(each -> !each.isQuestion(), HandoffMessage::withoutPlace)
                // shows how many people it helped
                .map(each -> each.outcome() == Outcome.REPLIED, each -> each.changed(at));
    }

    private static HandoffCase undeliverable(HandoffCase before, String id, Instant at) {
        var message = before.message(id);
        if (message.isEmpty() || !message.get().isUnsent()) {
            return before;
        }
        if (message.get().isQuestion()) {
            var unreachable = message.get().dropped().became(Outcome.UNREACHABLE, at);
            return unlessAnybodyLeft(before.with(unreachable), at);
        }
        return message.get().isDirect()
                ? erase(before.with(message.get().dropped().withoutPerson()))
                : before.with(message.get().direct(at));
    }
}
