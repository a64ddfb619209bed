package org.whoowns.learning.review.reminder;

import java.util.List;
import org.whoowns.learning.delivery.Posting;
import org.whoowns.learning.delivery.Trace;
import org.whoowns.learning.outbox.OutboxMessage;
import org.whoowns.learning.review.DueEntry;

/// Sender of the messages to curators.
public interface ReminderMessenger {

    /// @param due what the message lists
    Posting post(OutboxMessage reminder, List<DueEntry> due);

    /// Looks for a message that may have been sent.
    Trace find(OutboxMessage reminder);
}
