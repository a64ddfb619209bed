package org.whoowns.learning.review.reminder;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import org.whoowns.learning.handoff.HandoffConfiguration;
import org.whoowns.learning.handoff.HandoffMessenger.Posting;
import org.whoowns.learning.handoff.HandoffMessenger.Trace;
import org.whoowns.learning.handoff.recipient.HandoffPeople;
import org.whoowns.learning.review.DueEntry;
import org.whoowns.learning.review.ReviewSchedule;
import org.whoowns.teams.ledger.tracking.ElapsedTime;

/// Transactional outbox of the messages to curators, who get them in their working hours.
///
/// A message is marked before it is sent. If it is not known what became of it, it is looked for before it is sent
/// again; where that is not possible, it counts as sent.
@Singleton
@Requires(beans = {ReminderMessenger.class, ReminderTable.class})
final class ReminderOutbox {

    private static final Duration NOT_KNOWN = Duration.ofMinutes(10);
    private static final Duration NOTHING_DUE = Duration.ofDays(1);

    private final ReminderTable table;
    private final ReminderMessenger messenger;
    private final ReviewCurators curators;
    private final ReviewSchedule due;
    private final HandoffPeople people;
    private final boolean workingHours;
    private final ElapsedTime time;

    ReminderOutbox(
            ReminderTable table,
            ReminderMessenger messenger,
            ReviewCurators curators,
            ReviewSchedule due,
            HandoffPeople people,
            HandoffConfiguration handoffs,
            ElapsedTime time) {
        this.table = table;
        this.messenger = messenger;
        this.curators = curators;
        this.due = due;
        this.people = people;
        this.workingHours = handoffs.workingHours();
        this.time = time;
    }

    /// Does what is due about a message that this replica has claimed.
    void handle(Reminder reminder) {
        switch (reminder.progress()) {
            case PENDING -> remind(reminder);
            case SENDING -> recover(reminder);
            case SENT -> table.sent(reminder);
        }
    }

    private void remind(Reminder reminder) {
        var now = time.now().wall();
        if (!reminder.month().equals(month(now))) {
            // the new month has a message of its own
            table.sent(reminder);
            return;
        }
        var entries = due(reminder);
        if (entries.isEmpty()) {
            table.postpone(reminder, now.plus(NOTHING_DUE));
            return;
        }
        var found = people.availability(reminder.workspace(), reminder.person());
        if (found.isEmpty()) {
            table.postpone(reminder, now.plus(NOT_KNOWN));
            return;
        }
        if (!found.get().isActive()) {
            table.sent(reminder);
            return;
        }
        var quiet = people.quietUntil(reminder.workspace(), reminder.person(), now);
        var open = workingHours ? found.get().hours().nextOpen(quiet) : now;
        if (open.isAfter(now)) {
            table.postpone(reminder, open);
        } else if (table.start(reminder, now)) {
            switch (messenger.post(reminder, entries)) {
                case Posting.Posted _, Posting.Refused() -> table.sent(reminder);
                case Posting.Later(var pause) -> table.postpone(reminder, now.plus(pause));
                // it is looked for when the lease has ended
                case Posting.Uncertain() -> {}
            }
        }
    }

    private List<DueEntry> due(Reminder reminder) {
        return due.of(reminder.workspace()).stream()
                .filter(each -> curators.of(reminder.workspace(), each.entry()).contains(reminder.person()))
                .toList();
    }

    private void recover(Reminder reminder) {
        switch (messenger.find(reminder)) {
            case Trace.Found _, Trace.Unreadable() -> table.sent(reminder);
            case Trace.Missing() -> table.postpone(reminder, time.now().wall());
            // the claim ends by itself
            case Trace.Unknown() -> {}
        }
    }

    static String month(Instant at) {
        return YearMonth.from(at.atZone(ZoneOffset.UTC)).toString();
    }
}
