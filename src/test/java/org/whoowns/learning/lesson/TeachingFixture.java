package org.whoowns.learning.lesson;

import static org.mockito.Mockito.mock;

import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.whoowns.answering.snapshot.CurrentSnapshot;
import org.whoowns.answering.snapshot.Snapshot;
import org.whoowns.knowledge.KnowledgeBase;
import org.whoowns.learning.jdbc.JdbcTransactions;
import org.whoowns.learning.lesson.jdbc.LessonTable;
import org.whoowns.learning.lesson.replay.PastQuestionTable;
import org.whoowns.matching.Match;
import org.whoowns.matching.Matcher;
import org.whoowns.teams.ledger.Actor;
import org.whoowns.teams.ledger.jdbc.DatabaseGuard;
import org.whoowns.teams.ledger.lookup.TeamDirectory;
import org.whoowns.teams.ledger.tracking.ElapsedTime;

/// What a process needs for teaching, on a migrated database, by words alone.
///
/// @param announced the lessons that were announced
public record TeachingFixture(
        LessonLedger ledger, LessonTable lessons, CurrentSnapshot current, List<LessonInForceEvent> announced) {

    public static TeachingFixture on(DataSource database, Matcher matcher, boolean holdersTeach) {
        var transactions = new JdbcTransactions(
                database, new DatabaseGuard(Duration.ofSeconds(20), Duration.ZERO, Ticker.systemTicker()));
        var guard = new DatabaseGuard(Duration.ofSeconds(20), Duration.ZERO, Ticker.systemTicker());
        var time = new ElapsedTime(System::nanoTime, InstantSource.system());
        var lessons = new LessonTable(transactions);
        var directory = new LessonDirectory(lessons, guard, time);
        var current = new CurrentSnapshot(new Snapshot(matcher)).with(directory);
        var announced = Collections.synchronizedList(new ArrayList<LessonInForceEvent>());
        var ledger = new LessonLedger(
                lessons,
                directory,
                new PastQuestionTable(transactions),
                new TeachingCheck(null, time),
                current,
                mock(TeamDirectory.class),
                announced::add,
                time,
                new TeachingRights(holdersTeach));
        return new TeachingFixture(ledger, lessons, current, announced);
    }

    public static TeachingFixture on(DataSource database, KnowledgeBase knowledge) {
        return on(database, Matcher.of(knowledge), false);
    }

    public static Teacher curator(String workspace) {
        return new Teacher(new Actor(workspace, "UCURATOR", false, true, true), Set.of());
    }

    static Teacher holder(String workspace, String role) {
        return new Teacher(new Actor(workspace, "UHOLDER", false, false, true), Set.of(role));
    }

    /// Teaches it as a curator, whatever it takes from others.
    public LessonOutcome teach(String workspace, Teaching teaching) {
        return ledger.teach(curator(workspace), teaching, null, true);
    }

    /// The id of the entry that the words lead to; null for none.
    public @Nullable String entry(String workspace, String words) {
        return current.snapshot(workspace).parse(words).match() instanceof Match.Confident(var best, var _)
                ? best.entry().id()
                : null;
    }
}
