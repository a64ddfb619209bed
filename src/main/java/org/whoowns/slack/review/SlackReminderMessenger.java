package org.whoowns.slack.review;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.whoowns.learning.delivery.Posting;
import org.whoowns.learning.delivery.Trace;
import org.whoowns.learning.outbox.OutboxMessage;
import org.whoowns.learning.review.DueEntry;
import org.whoowns.learning.review.reminder.ReminderMessenger;
import org.whoowns.slack.client.ConversationRef;
import org.whoowns.slack.client.MessageTag;
import org.whoowns.slack.outbox.TaggedMessageSender;

/// Direct messages to curators.
@Singleton
final class SlackReminderMessenger implements ReminderMessenger {

    private static final String TAG = "whoowns_review";

    private final TaggedMessageSender tagged;

    SlackReminderMessenger(TaggedMessageSender tagged) {
        this.tagged = tagged;
    }

    @Override
    public Posting post(OutboxMessage reminder, List<DueEntry> due) {
        return tagged.post(
                new ConversationRef(reminder.workspace(), reminder.recipient(), null),
                ReviewMessage.of(due),
                tag(reminder));
    }

    @Override
    public Trace find(OutboxMessage reminder) {
        return tagged.find(
                reminder.workspace(),
                reminder.recipient(),
                tag(reminder),
                Objects.requireNonNullElse(reminder.startedAt(), Instant.EPOCH.plusSeconds(60)));
    }

    private static MessageTag tag(OutboxMessage reminder) {
        return new MessageTag(TAG, reminder.tag());
    }
}
