package org.whoowns.learning.outbox;

import org.whoowns.learning.delivery.Posting;
import org.whoowns.learning.delivery.Trace;

/// Kind of messages in the outbox: what they say, and how they are sent.
public interface OutboxTopic {

    /// Of at most 16 characters.
    String name();

    /// Whether the messages go to one person each, who gets them in their working hours.
    boolean isPersonal();

    /// Sends a message, unless there is nothing left to say.
    Posting post(OutboxMessage message);

    /// Looks for a message that may have been sent.
    Trace find(OutboxMessage message);
}
