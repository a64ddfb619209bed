package org.whoowns.learning.notice;

import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.whoowns.learning.notice.ChangeCursorTable.Behind;
import org.whoowns.learning.notice.ChangeCursorTable.Planned;
import org.whoowns.teams.ledger.ChangeRecord;
import org.whoowns.teams.ledger.jdbc.DatabaseUnavailableException;
import org.whoowns.teams.ledger.lookup.TeamDirectory;
import org.whoowns.teams.ledger.tracking.ElapsedTime;

/// Plans messages about changes of teams, once nothing has been changed for a minute: what was corrected meanwhile is
/// not told. May run on any number of replicas at once.
@Singleton
@Requires(beans = ChangeCursorTable.class)
public final class NoticePlanner {

    private static final Logger log = LoggerFactory.getLogger(NoticePlanner.class);
    /// Times the pause after which changes are told of, even if there are always more.
    private static final int LONGEST = 5;

    private final ChangeCursorTable cursors;
    private final TeamSubscriptions subscriptions;
    private final TeamDirectory directory;
    private final ElapsedTime time;
    private final Duration pause;
    private final boolean isOn;

    /// @param pause without a change
    /// @param notices `on`, or `off` for nothing to anybody
    NoticePlanner(
            ChangeCursorTable cursors,
            TeamSubscriptions subscriptions,
            TeamDirectory directory,
            ElapsedTime time,
            @Property(name = "whoowns.notices.pause", defaultValue = "1m") Duration pause,
            @Property(name = "whoowns.notices.changes", defaultValue = "on") String notices) {
        this.cursors = cursors;
        this.subscriptions = subscriptions;
        this.directory = directory;
        this.time = time;
        this.pause = pause;
        this.isOn = notices.equals("on");
    }

    @Scheduled(initialDelay = "${whoowns.notices.poll:30s}", fixedDelay = "${whoowns.notices.poll:30s}")
    public void plan() {
        try {
            for (var each : cursors.behind()) {
                plan(each);
            }
        } catch (DatabaseUnavailableException away) {
            log.debug("The database is unavailable, so that nobody is told of changes for now.", away);
        }
    }

    /// Nobody is told of the changes so far.
    public void skip(String workspace) {
        cursors.behind().stream()
                .filter(each -> each.workspace().equals(workspace))
                .forEach(each -> cursors.advance(workspace, each.changes(), List.of(), now()));
    }

    private void plan(Behind behind) {
        var workspace = behind.workspace();
        var changes = isOn
                ? directory.changesAfter(workspace, behind.changes().after(), ChangeRange.MAX)
                : List.<ChangeRecord>of();
        if (changes.isEmpty()) {
            cursors.advance(workspace, behind.changes(), List.of(), now());
        } else if (isSettled(changes)) {
            var range =
                    new ChangeRange(behind.changes().after(), changes.getLast().number());
            cursors.advance(workspace, range, messages(workspace, changes), now());
        }
    }

    private boolean isSettled(List<ChangeRecord> changes) {
        var now = now();
        return !changes.getLast().at().plus(pause).isAfter(now)
                || !changes.getFirst().at().plus(pause.multipliedBy(LONGEST)).isAfter(now)
                || changes.size() == ChangeRange.MAX;
    }

    private List<Planned> messages(String workspace, List<ChangeRecord> changes) {
        var channels = subscriptions.channels(workspace);
        var subscribed = TeamChange.merged(changes).stream()
                .map(change -> channels.get(change.team().id()))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return List.of(
                new Planned(SeatTopic.NAME, SeatChange.byPerson(changes).keySet()),
                new Planned(TeamChannelTopic.NAME, subscribed));
    }

    private Instant now() {
        return time.now().wall();
    }
}
