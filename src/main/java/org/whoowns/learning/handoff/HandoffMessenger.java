package org.whoowns.learning.handoff;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.whoowns.learning.handoff.state.HandoffCase;
import org.whoowns.learning.handoff.state.HandoffMessage;

/// Sender of the messages of hand-offs.
public interface HandoffMessenger {

    /// Outcome of sending a message.
    sealed interface Posting {

        /// @param channel null if it is not told, like the time stamp
        record Posted(@Nullable String channel, @Nullable String ts) implements Posting {}

        /// It can never be sent there.
        record Refused() implements Posting {}

        /// It was certainly not sent now.
        record Later(Duration pause) implements Posting {}

        /// It may have been sent.
        record Uncertain() implements Posting {}
    }

    /// Outcome of looking for a message that may have been sent.
    sealed interface Trace {

        record Found(String channel, String ts) implements Trace {}

        record Missing() implements Trace {}

        /// Nobody can tell, so that it counts as sent.
        record Unreadable() implements Trace {}

        /// It can't be told right now.
        record Unknown() implements Trace {}
    }

    Posting post(HandoffCase of, HandoffMessage message);

    Trace find(HandoffMessage message);

    /// Shows the current state in place of the message.
    ///
    /// @return false if it has to be tried again
    boolean update(HandoffCase of, HandoffMessage message);
}
