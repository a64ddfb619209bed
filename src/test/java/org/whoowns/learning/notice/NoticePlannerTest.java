package org.whoowns.learning.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.whoowns.learning.delivery.ChannelPosting;
import org.whoowns.learning.delivery.Posting;
import org.whoowns.learning.delivery.Trace;
import org.whoowns.learning.handoff.HandoffConfiguration;
import org.whoowns.learning.handoff.recipient.HandoffPeople;
import org.whoowns.learning.handoff.state.WorkingHours;
import org.whoowns.learning.jdbc.JdbcTransactions;
import org.whoowns.learning.outbox.Outbox;
import org.whoowns.learning.outbox.OutboxMessage;
import org.whoowns.learning.outbox.OutboxTable;
import org.whoowns.teams.Holder;
import org.whoowns.teams.Team;
import org.whoowns.teams.ledger.Actor;
import org.whoowns.teams.ledger.Change;
import org.whoowns.teams.ledger.ChangeOutcome;
import org.whoowns.teams.ledger.ChangeRecord;
import org.whoowns.teams.ledger.Ledger;
import org.whoowns.teams.ledger.Replica;
import org.whoowns.teams.ledger.TestDatabase;
import org.whoowns.teams.ledger.lookup.TeamDirectory;
import org.whoowns.teams.ledger.tracking.ElapsedTime;
import org.whoowns.teams.ledger.validation.TeamDraft;

/// Who is told of which changes, once, by however many replicas.
@Tag("database")
@Timeout(120)
@ParameterizedClass
@EnumSource
class NoticePlannerTest {

    private static final String PM = "product-manager";
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final AtomicReference<Instant> now =
            new AtomicReference<>(Instant.now().truncatedTo(ChronoUnit.SECONDS));
    private final List<String> told = new CopyOnWriteArrayList<>();
    private final String workspace = Replica.workspace();
    private final Ledger ledger;
    private final TeamDirectory directory;
    private final TeamSubscriptions subscriptions;
    private final Replica replica;
    private volatile ChannelPosting posting = ChannelPosting.DONE;

    NoticePlannerTest(TestDatabase engine) {
        replica = Replica.shared(engine);
        ledger = replica.context().getBean(Ledger.class);
        directory = replica.context().getBean(TeamDirectory.class);
        subscriptions = replica.context().getBean(TeamSubscriptions.class);
    }

    private final class Messenger implements NoticeMessenger {

        @Override
        public Posting tell(OutboxMessage message, List<SeatChange> seats) {
            seats.forEach(seat ->
                    say(message, (seat.isGained() ? "+" : "-") + seat.role() + (seat.isDeputy() ? " deputy" : "")));
            return new Posting.Posted("D1", "1.0");
        }

        @Override
        public Trace find(OutboxMessage message) {
            return new Trace.Missing();
        }

        @Override
        public ChannelPosting post(OutboxMessage message, List<TeamChange> changes) {
            changes.forEach(change -> say(message, change.team().name().text()));
            return posting;
        }

        private void say(OutboxMessage message, String what) {
            // the tests share a database
            if (message.workspace().equals(workspace)) {
                told.add(message.recipient() + " " + what);
            }
        }
    }

    private static final class Everybody implements HandoffPeople {

        @Override
        public Optional<Availability> availability(String of, String person) {
            return Optional.of(new Availability(true, new WorkingHours(ZoneOffset.UTC)));
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

    private void run(String notices) {
        var time = new ElapsedTime(System::nanoTime, now::get);
        var hours = Duration.ofHours(1);
        var cursors = new ChangeCursorTable(replica.context().getBean(JdbcTransactions.class));
        new NoticePlanner(cursors, subscriptions, directory, time, PAUSE, notices).plan();
        new Outbox(
                        replica.context().getBean(OutboxTable.class),
                        List.of(
                                new SeatTopic(new Messenger(), directory),
                                new TeamChannelTopic(new Messenger(), subscriptions, directory)),
                        new Everybody(),
                        new HandoffConfiguration("on", false, hours, hours, hours),
                        time)
                .send();
    }

    private void runLater() {
        now.set(now.get().plus(PAUSE).plus(PAUSE));
        run("on");
    }

    private Team holds(@Nullable Team team, @Nullable String person, @Nullable String deputy, String by) {
        var holders = new LinkedHashMap<String, Holder>();
        holders.put(PM, new Holder(person, deputy));
        var draft = new TeamDraft("Checkout", List.of(), "pm-and-po", null, holders, null);
        var change = apply(
                team == null
                        ? new Change.SetUpTeam(Replica.workspace(), draft)
                        : new Change.EditTeam(Replica.workspace(), team.id(), team.version(), draft),
                by);
        return Objects.requireNonNull(change.after().team());
    }

    private ChangeRecord apply(Change change, String by) {
        var outcome = ledger.apply(change, new Actor(workspace, by, true, true, true));
        if (outcome instanceof ChangeOutcome.Applied(var applied)) {
            return applied;
        }
        throw new AssertionError(outcome);
    }

    @Test
    void tellsWhoGainsAndLosesARoleUnlessTheyDidItThemselves() {
        var team = holds(null, "UANA", "UBO", "UANA");
        runLater();
        assertThat(told).containsExactly("UBO +product-manager deputy");

        told.clear();
        team = holds(team, "UBO", null, "UADMIN");
        runLater();
        assertThat(told)
                .containsExactlyInAnyOrder(
                        "UANA -product-manager", "UBO -product-manager deputy", "UBO +product-manager");

        told.clear();
        apply(new Change.RemoveTeam(Replica.workspace(), team.id(), team.version()), "UADMIN");
        runLater();
        runLater();
        assertThat(told).containsExactly("UBO -product-manager");
    }

    @Test
    void tellsNothingOfWhatWasCorrectedWithinAMinute() {
        var team = holds(null, "UANA", null, "UADMIN");
        run("on");
        assertThat(told).isEmpty();

        team = holds(team, "UBO", null, "UADMIN");
        holds(team, "UCARL", null, "UADMIN");
        runLater();
        runLater();

        assertThat(told).containsExactly("UCARL +product-manager");
    }

    @Test
    void tellsNobodyWhatIsNoLongerSo() {
        var team = holds(null, "UANA", null, "UADMIN");
        var time = new ElapsedTime(System::nanoTime, now::get);
        now.set(now.get().plus(PAUSE).plus(PAUSE));
        new NoticePlanner(
                        new ChangeCursorTable(replica.context().getBean(JdbcTransactions.class)),
                        subscriptions,
                        directory,
                        time,
                        PAUSE,
                        "on")
                .plan();
        holds(team, "UBO", null, "UADMIN");
        run("on");

        assertThat(told)
                .as("Ana was to be told that she got it, and lost it before that")
                .containsExactlyInAnyOrder("UANA -product-manager", "UBO +product-manager");
    }

    @Test
    void postsInTheChannelOfATeam() {
        var team = holds(null, null, null, "UADMIN");
        subscriptions.choose(workspace, team.id(), "C1");
        team = holds(team, "UANA", null, "UANA");
        runLater();
        assertThat(told).containsExactly("C1 Checkout");

        posting = ChannelPosting.CLOSED;
        team = holds(team, "UBO", null, "UBO");
        runLater();
        posting = ChannelPosting.DONE;
        holds(team, "UANA", null, "UANA");
        runLater();
        assertThat(told.stream().filter("C1 Checkout"::equals))
                .as("a closed channel loses its subscription")
                .hasSize(2);
    }

    @Test
    void manyReplicasTellOnce() throws Exception {
        var team = holds(null, "UANA", "UBO", "UADMIN");
        subscriptions.choose(workspace, team.id(), "C1");
        now.set(now.get().plus(PAUSE).plus(PAUSE));
        var replicas = IntStream.range(0, 4)
                .<Callable<Boolean>>mapToObj(_ -> () -> {
                    run("on");
                    return true;
                })
                .toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var each : new ArrayList<>(threads.invokeAll(replicas))) {
                assertThat(each.get()).isTrue();
            }
        }
        runLater();

        assertThat(told)
                .containsExactlyInAnyOrder("UANA +product-manager", "UBO +product-manager deputy", "C1 Checkout");
    }

    @Test
    void tellsNobodyWhileItIsOff() {
        holds(null, "UANA", null, "UADMIN");
        now.set(now.get().plus(PAUSE).plus(PAUSE));
        run("off");
        runLater();

        assertThat(told).isEmpty();
    }
}
