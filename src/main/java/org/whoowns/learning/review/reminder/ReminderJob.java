package org.whoowns.learning.review.reminder;

import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.whoowns.learning.review.ReviewSchedule;
import org.whoowns.teams.ledger.jdbc.DatabaseUnavailableException;
import org.whoowns.teams.ledger.tracking.ElapsedTime;

/// Plans a message a month to the curators of what is due for review. May run on any number of replicas at once.
@Singleton
@Requires(beans = ReminderTable.class)
public final class ReminderJob {

    private static final Logger log = LoggerFactory.getLogger(ReminderJob.class);
    private final ReminderTable table;
    private final ReviewCurators curators;
    private final ReviewSchedule due;
    private final boolean isOn;
    private final ElapsedTime time;

    ReminderJob(
            ReminderTable table,
            ReviewCurators curators,
            ReviewSchedule due,
            ReminderConfiguration configuration,
            ElapsedTime time) {
        this.table = table;
        this.curators = curators;
        this.due = due;
        this.isOn = configuration.isOn();
        this.time = time;
    }

    /// Plans the messages of this month.
    @Scheduled(initialDelay = "${whoowns.review.plan:5m}", fixedDelay = "${whoowns.review.plan:1h}")
    public void plan() {
        if (!isOn) {
            return;
        }
        try {
            var now = time.now().wall();
            var month = ReminderTopic.month(now);
            table.deleteBefore(month);
            var planned = table.planned(month);
            for (var workspace : curators.workspaces()) {
                var people = planned.contains(workspace) ? List.<String>of() : people(workspace);
                if (!people.isEmpty()) {
                    table.plan(workspace, month, people, now);
                }
            }
        } catch (DatabaseUnavailableException away) {
            log.debug("The database is unavailable, so that no review is due for now.", away);
        }
    }

    private List<String> people(String workspace) {
        return due.of(workspace).stream()
                .flatMap(each -> curators.of(workspace, each.entry()).stream())
                .distinct()
                .toList();
    }
}
