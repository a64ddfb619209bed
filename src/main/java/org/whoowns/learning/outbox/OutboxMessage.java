package org.whoowns.learning.outbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Message that is to be sent. What it says is found out when it is sent.
///
/// @param topic the name of its [OutboxTopic]
/// @param recipient a user id, or the id of a channel
/// @param round which of the topic's messages to the recipient it is, such as a month
/// @param startedAt when it was marked to be sent, so that it may have been; null before that
public record OutboxMessage(
        String workspace,
        String topic,
        String recipient,
        String round,
        @Nullable Instant startedAt) {

    /// The id by which it is found again in the conversation.
    public String tag() {
        return round + "-" + recipient;
    }
}
