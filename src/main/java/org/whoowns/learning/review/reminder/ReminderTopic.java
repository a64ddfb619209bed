package org.whoowns.learning.review.reminder;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import org.whoowns.learning.delivery.Posting;
import org.whoowns.learning.delivery.Trace;
import org.whoowns.learning.outbox.OutboxMessage;
import org.whoowns.learning.outbox.OutboxTopic;
import org.whoowns.learning.review.DueEntry;
import org.whoowns.learning.review.ReviewSchedule;
import org.whoowns.teams.ledger.tracking.ElapsedTime;

/// Messages to curators about what is due for review, one a month each.
@Singleton
@Requires(beans = ReminderMessenger.class)
final class ReminderTopic implements OutboxTopic {

    static final String NAME = "review";
    private static final Duration NOTHING_DUE = Duration.ofDays(1);

    private final ReminderMessenger messenger;
    private final ReviewCurators curators;
    private final ReviewSchedule due;
    private final ReminderConfiguration configuration;
    private final ElapsedTime time;

    ReminderTopic(
            ReminderMessenger messenger,
            ReviewCurators curators,
            ReviewSchedule due,
            ReminderConfiguration configuration,
            ElapsedTime time) {
        this.messenger = messenger;
        this.curators = curators;
        this.due = due;
        this.configuration = configuration;
        this.time = time;
    }

    /// The round of a time.
    static String month(Instant at) {
        return YearMonth.from(at.atZone(ZoneOffset.UTC)).toString();
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean isPersonal() {
        return true;
    }

    @Override
    public Posting post(OutboxMessage reminder) {
        // a new month has messages of its own
        if (!configuration.isOn() || !reminder.round().equals(month(time.now().wall()))) {
            return new Posting.Refused();
        }
        var entries = due(reminder);
        return entries.isEmpty() ? new Posting.Later(NOTHING_DUE) : messenger.post(reminder, entries);
    }

    private List<DueEntry> due(OutboxMessage reminder) {
        return due.of(reminder.workspace()).stream()
                .filter(each -> curators.of(reminder.workspace(), each.entry()).contains(reminder.recipient()))
                .toList();
    }

    @Override
    public Trace find(OutboxMessage reminder) {
        return messenger.find(reminder);
    }
}
