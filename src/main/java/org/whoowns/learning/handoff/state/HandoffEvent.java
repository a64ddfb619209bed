package org.whoowns.learning.handoff.state;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Event in the life of a hand-off.
public sealed interface HandoffEvent {

    Instant at();

    /// Somebody else asked the same, or the first person did.
    record Joined(HandoffMessage answer, Instant at) implements HandoffEvent {}

    /// A person who asked wants to be named, or no longer.
    record Named(String person, boolean isNamed, Instant at) implements HandoffEvent {}

    /// Who is to be asked at the level.
    ///
    /// @param people user ids; empty if there is nobody
    record Found(EscalationLevel level, List<String> people, Instant at) implements HandoffEvent {

        public Found {
            people = List.copyOf(people);
        }
    }

    /// A timer may have run out.
    record TimePassed(Instant at) implements HandoffEvent {}

    /// The person is no longer the one to be asked, before they were.
    record Moved(String message, Instant at) implements HandoffEvent {}

    /// The person skipped the question or muted questions.
    record Declined(String message, HandoffMessage.Outcome outcome, Instant at) implements HandoffEvent {}

    /// The person says whose question it is.
    ///
    /// @param role the id of another role
    record Passed(String message, String role, Instant at) implements HandoffEvent {}

    /// The person takes back that they skipped it.
    record Reopened(String message, Instant at) implements HandoffEvent {}

    /// @param by a user id
    record Replied(String by, HandoffReply reply, Instant at) implements HandoffEvent {}

    /// A message is about to be sent.
    ///
    /// @param leaseEnd when another replica looks after it
    record Started(String message, Instant at, Instant leaseEnd) implements HandoffEvent {}

    /// A message was sent, or may have been and can't be looked up.
    ///
    /// @param channel null if unknown, like the time stamp
    /// @param hours of the person
    record Sent(
            String message,
            @Nullable String channel,
            @Nullable String ts,
            int revision,
            WorkingHours hours,
            Instant at) implements HandoffEvent {}

    /// A message was certainly not sent, and is tried again later.
    record Postponed(String message, Instant until, Instant at) implements HandoffEvent {}

    /// Slack refuses the message for good.
    record Undeliverable(String message, Instant at) implements HandoffEvent {}

    /// Slack shows the revision.
    record Shown(String message, int revision, Instant at) implements HandoffEvent {}

    /// A click tells where the message is.
    record Located(String message, String channel, String ts, Instant at) implements HandoffEvent {}
}
