package org.whoowns.learning.handoff.state;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// State of a hand-off.
public sealed interface HandoffState {

    /// Somebody may still answer.
    sealed interface Open extends HandoffState {

        EscalationLevel level();
    }

    /// Nothing changes it any more.
    sealed interface Closed extends HandoffState {

        Instant at();
    }

    /// It has to be found out who is to be asked at the level.
    record Looking(EscalationLevel level) implements Open {}

    /// The message waits for a slot or for working hours.
    record Waiting(EscalationLevel level) implements Open {}

    /// The message was delivered.
    ///
    /// @param due when the next level is asked if nobody answers; null if only the end follows
    record Asked(EscalationLevel level, @Nullable Instant due) implements Open {}

    /// @param by the user id of who answered
    record Answered(String by, HandoffReply reply, Instant at) implements Closed {}

    /// Nobody has answered, or nobody could be asked.
    record GivenUp(boolean wasAsked, Instant at) implements Closed {}
}
