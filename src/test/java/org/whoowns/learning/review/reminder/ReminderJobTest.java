package org.whoowns.learning.review.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.whoowns.knowledge.Entry;
import org.whoowns.knowledge.KnowledgeFolders;
import org.whoowns.learning.delivery.Posting;
import org.whoowns.learning.delivery.Trace;
import org.whoowns.learning.handoff.HandoffConfiguration;
import org.whoowns.learning.handoff.recipient.HandoffPeople;
import org.whoowns.learning.handoff.state.WorkingHours;
import org.whoowns.learning.jdbc.JdbcTransactions;
import org.whoowns.learning.outbox.Outbox;
import org.whoowns.learning.outbox.OutboxMessage;
import org.whoowns.learning.outbox.OutboxTable;
import org.whoowns.learning.review.DueEntry;
import org.whoowns.learning.review.EntryReview;
import org.whoowns.learning.review.ReviewSchedule;
import org.whoowns.teams.ledger.Replica;
import org.whoowns.teams.ledger.TestDatabase;
import org.whoowns.teams.ledger.tracking.ElapsedTime;

/// Each curator gets one message a month, whatever happens to the replicas that send it.
@Tag("database")
@Timeout(120)
@ParameterizedClass
@EnumSource
class ReminderJobTest {

    private static final Entry ENTRY = KnowledgeFolders.second().entries().getFirst();

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-06-03T10:00:00Z"));
    private final List<String> posted = new CopyOnWriteArrayList<>();
    private final String workspace = Replica.workspace();
    private final ReviewSchedule due = mock(ReviewSchedule.class);
    private final ReminderTable table;
    private final OutboxTable messages;
    private final Site job;
    /// What the next post leads to; null if it is sent.
    private volatile @Nullable Posting outcome;

    private volatile Trace trace = new Trace.Missing();

    ReminderJobTest(TestDatabase engine) {
        var context = Replica.shared(engine).context();
        table = new ReminderTable(context.getBean(JdbcTransactions.class));
        messages = context.getBean(OutboxTable.class);
        job = replica("on");
    }

    @BeforeEach
    void somethingIsDue() {
        when(due.of(anyString()))
                .thenReturn(List.of(new DueEntry(
                        ENTRY, LocalDate.of(2026, 6, 1), false, new EntryReview(ENTRY.id(), 0, null, null, null))));
    }

    /// A replica.
    private record Site(ReminderJob planner, Outbox outbox) {

        void plan() {
            planner.plan();
        }

        void send() {
            outbox.send();
        }
    }

    private Site replica(String reminders) {
        var time = new ElapsedTime(System::nanoTime, now::get);
        var hours = Duration.ofHours(1);
        var settings = new ReminderConfiguration(reminders);
        return new Site(
                new ReminderJob(table, new Curators(), due, settings, time),
                new Outbox(
                        messages,
                        List.of(new ReminderTopic(new Messenger(), new Curators(), due, settings, time)),
                        new Everybody(),
                        new HandoffConfiguration("on", true, hours, hours, hours),
                        time));
    }

    private final class Messenger implements ReminderMessenger {

        @Override
        public Posting post(OutboxMessage reminder, List<DueEntry> entries) {
            // the tests share a database
            if (reminder.workspace().equals(workspace)) {
                posted.add(reminder.recipient());
            }
            var next = outcome;
            return next == null ? new Posting.Posted("D1", "1.0") : next;
        }

        @Override
        public Trace find(OutboxMessage reminder) {
            return trace;
        }
    }

    private final class Curators implements ReviewCurators {

        @Override
        public List<String> workspaces() {
            return List.of(workspace);
        }

        @Override
        public List<String> of(String of, Entry entry) {
            return List.of("UANA", "UBO", "ULEFT");
        }
    }

    /// Ana and Bo, in one time zone.
    private static final class Everybody implements HandoffPeople {

        @Override
        public Optional<Availability> availability(String of, String person) {
            return Optional.of(new Availability(!person.equals("ULEFT"), new WorkingHours(ZoneOffset.UTC)));
        }

        @Override
        public Instant quietUntil(String of, String person, Instant at) {
            return at;
        }

        @Override
        public List<String> curators(String of) {
            return List.of();
        }
    }

    private void run() {
        job.plan();
        job.send();
    }

    private void at(String time) {
        now.set(Instant.parse(time));
    }

    @Test
    void manyReplicasSendOne() throws Exception {
        var replicas = IntStream.range(0, 4)
                .<Callable<Boolean>>mapToObj(_ -> () -> {
                    var replica = replica("on");
                    replica.plan();
                    replica.send();
                    return true;
                })
                .toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var each : threads.invokeAll(replicas)) {
                assertThat(each.get()).isTrue();
            }
        }
        job.send();

        assertThat(posted).containsExactlyInAnyOrder("UANA", "UBO");
    }

    @Test
    void sendsOneAMonthAtMost() {
        run();
        assertThat(posted).hasSize(2);

        at("2026-06-30T10:00:00Z");
        run();
        assertThat(posted).hasSize(2);

        at("2026-07-01T10:00:00Z");
        run();
        run();
        assertThat(posted).hasSize(4);
    }

    @Test
    void waitsForWorkingHours() {
        at("2026-06-06T20:00:00Z");
        run();
        at("2026-06-08T08:59:00Z");
        run();
        assertThat(posted).isEmpty();

        at("2026-06-08T09:00:00Z");
        run();
        assertThat(posted).hasSize(2);
    }

    @Test
    void sendsNothingIfNothingIsDue() {
        when(due.of(anyString())).thenReturn(List.of());
        run();
        assertThat(posted).isEmpty();

        somethingIsDue();
        run();
        assertThat(posted).as("the month is not used up").hasSize(2);
    }

    @Test
    void sendsNothingIfItWasReviewedMeanwhile() {
        job.plan();
        when(due.of(anyString())).thenReturn(List.of());
        job.send();
        assertThat(posted).isEmpty();
    }

    @Test
    void looksForAMessageThatMayHaveBeenSent() {
        outcome = new Posting.Uncertain();
        trace = new Trace.Found("D1", "1.0");
        run();
        run();
        assertThat(posted).hasSize(2);

        at("2026-06-03T11:00:00Z");
        run();
        at("2026-06-04T11:00:00Z");
        run();
        assertThat(posted).as("found").hasSize(2);
    }

    @Test
    void sendsAgainWhatIsNotFound() {
        outcome = new Posting.Uncertain();
        run();
        outcome = null;

        at("2026-06-03T11:00:00Z");
        run();
        at("2026-06-03T12:00:00Z");
        run();
        assertThat(posted).hasSize(4);
    }

    @Test
    void waitsWhileSlackAsksForAPause() {
        outcome = new Posting.Later(Duration.ofMinutes(15));
        run();
        outcome = null;
        at("2026-06-03T10:14:00Z");
        run();
        assertThat(posted).hasSize(2);

        at("2026-06-03T10:16:00Z");
        run();
        run();
        assertThat(posted).hasSize(4);
    }

    @Test
    void forgetsWhomItWouldRemind() {
        job.plan();

        assertThat(messages.forget(workspace, "UANA")).isOne();
        assertThat(messages.forget(workspace, "UANA")).isZero();
        run();
        assertThat(posted).containsExactly("UBO");
        assertThat(messages.forget(workspace, "UBO"))
                .as("deleted once it was sent")
                .isZero();
    }

    @Test
    void canBeSwitchedOff() {
        var off = replica("off");
        off.plan();
        job.send();
        off.send();

        assertThat(posted).isEmpty();
    }
}
