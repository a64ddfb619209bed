package org.whoowns.learning.delivery;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Outcome of sending a message.
public sealed interface Posting {

    /// @param channel null if it is not told, like the time stamp
    record Posted(@Nullable String channel, @Nullable String ts) implements Posting {}

    /// It can never be sent there, or there is nothing left to say.
    record Refused() implements Posting {}

    /// It was certainly not sent now.
    record Later(Duration pause) implements Posting {}

    /// It may have been sent.
    record Uncertain() implements Posting {}
}
