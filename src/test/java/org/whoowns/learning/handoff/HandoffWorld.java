package org.whoowns.learning.handoff;

import com.github.benmanes.caffeine.cache.Ticker;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.whoowns.learning.handoff.jdbc.HandoffKey;
import org.whoowns.learning.handoff.jdbc.HandoffPeopleTable;
import org.whoowns.learning.handoff.jdbc.HandoffStore;
import org.whoowns.learning.handoff.recipient.HandoffPeople;
import org.whoowns.learning.handoff.recipient.RecipientLookup;
import org.whoowns.learning.handoff.state.EscalationLevel;
import org.whoowns.learning.handoff.state.HandoffMessage;
import org.whoowns.learning.handoff.state.HandoffReply;
import org.whoowns.learning.handoff.state.WorkingHours;
import org.whoowns.learning.jdbc.JdbcTransactions;
import org.whoowns.learning.jdbc.Killed;
import org.whoowns.learning.jdbc.KillingDatabase;
import org.whoowns.teams.ledger.TestDatabase;
import org.whoowns.teams.ledger.jdbc.DatabaseGuard;
import org.whoowns.teams.ledger.tracking.ElapsedTime;

/// A team with a holder, a deputy and curators, and an app that may be killed at every step.
final class HandoffWorld implements AutoCloseable {

    private static final String WORKSPACE = "T1";

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-06-03T10:00:00Z"));
    private final Random fate;
    private volatile boolean isMortal = true;
    private final KillingDatabase database;
    private final KillingSlack slack;
    private final List<KillingSlack.Posted> promised = Collections.synchronizedList(new ArrayList<>());

    HandoffWorld(TestDatabase engine, long seed) {
        this.fate = new Random(seed);
        this.database = new KillingDatabase(engine.fresh(), this::step);
        this.slack = new KillingSlack(this::step, fate);
    }

    private void step() {
        if (isMortal && fate.nextInt(25) == 0) {
            throw new Killed();
        }
    }

    /// A process, which lives until it is killed.
    private record App(HandoffDesk desk, HandoffJob job, HandoffStore store) {}

    private App start() {
        InstantSource clock = now::get;
        var time = new ElapsedTime(() -> 0, clock);
        var guard = new DatabaseGuard(Duration.ofSeconds(20), Duration.ZERO, Ticker.systemTicker());
        var transactions = new JdbcTransactions(database.source(), guard);
        var store = new HandoffStore(transactions);
        var people = new HandoffPeopleTable(transactions);
        RecipientLookup recipients = (_, level, excluded, at) -> recipients(people, level, excluded, at);
        var configuration =
                new HandoffConfiguration("on", true, Duration.ofHours(4), Duration.ofDays(1), Duration.ofDays(7));
        var gaps = gaps();
        var advancer = new HandoffAdvancer(store, people, recipients, gaps, configuration, time);
        var outbox = new HandoffOutbox(store, slack, new Everybody(), recipients, configuration, time);
        var desk = new HandoffDesk(
                store,
                people,
                recipients,
                advancer,
                outbox,
                gaps,
                (_, _, _) -> {},
                (_, words) -> words,
                configuration,
                time);
        return new App(desk, new HandoffJob(store, advancer, outbox, time), store);
    }

    private static List<String> recipients(
            HandoffPeopleTable people, EscalationLevel level, Set<String> excluded, Instant at) {
        var all = switch (level) {
            case HOLDER -> List.of("ana");
            case DEPUTY -> List.of("bo");
            case CURATORS -> List.of("cleo", "dan");
        };
        return all.stream()
                .filter(person -> !excluded.contains(person) && !people.isMuted(WORKSPACE, person, at))
                .toList();
    }

    /// Members in one time zone, without do-not-disturb.
    private static final class Everybody implements HandoffPeople {

        @Override
        public Optional<Availability> availability(String workspace, String person) {
            return Optional.of(new Availability(true, new WorkingHours(ZoneOffset.UTC)));
        }

        @Override
        public Instant quietUntil(String workspace, String person, Instant at) {
            return at;
        }

        @Override
        public List<String> curators(String workspace) {
            return List.of();
        }
    }

    KillingSlack slack() {
        return slack;
    }

    /// The answers that somebody was told to wait for.
    List<KillingSlack.Posted> promised() {
        return List.copyOf(promised);
    }

    /// @param thread 0 for a direct message
    void forward(String asker, String question, int thread) {
        attempt(app -> {
            var inThread = thread == 0 ? null : thread + "." + question.length();
            var inquiry = new HandoffDesk.Inquiry(
                    WORKSPACE,
                    asker,
                    question,
                    List.of("pricing"),
                    "team",
                    "po",
                    inThread == null ? null : "C1",
                    inThread);
            app.desk()
                    .forward(inquiry)
                    .ifPresent(forwarded -> promised.add(new KillingSlack.Posted(
                            forwarded.key().id(), HandoffMessage.Kind.ANSWER, inThread == null ? asker : inThread)));
        });
    }

    /// Somebody who was asked does something.
    void click(Random random) {
        var questions = slack.questions();
        if (questions.isEmpty()) {
            return;
        }
        var clicked = questions.get(random.nextInt(questions.size()));
        var what = random.nextInt(8);
        attempt(app -> {
            var person = String.valueOf(clicked.person());
            var key = new HandoffKey(WORKSPACE, clicked.id());
            var of = app.desk().ofMessage(key, person, "D", "1");
            if (of.isEmpty()) {
                return;
            }
            var message = of.get().message(clicked.id()).orElseThrow();
            switch (what) {
                case 0, 1 -> app.desk().skip(of.get(), message);
                case 2 -> app.desk().mute(of.get(), message, person);
                case 3 -> app.desk().pass(of.get(), message, "pm");
                case 4 -> app.desk().undo(of.get(), message, person);
                default -> app.desk().reply(of.get(), person, new HandoffReply.InWords("me"));
            }
            app.desk().proceed(HandoffDesk.key(of.get()));
        });
    }

    void replyToAll(HandoffReply reply) {
        slack.questions()
                .forEach(clicked -> attempt(app -> app.desk()
                        .ofMessage(
                                new HandoffKey(WORKSPACE, clicked.id()), String.valueOf(clicked.person()), null, null)
                        .ifPresent(of -> app.desk().reply(of, String.valueOf(clicked.person()), reply))));
    }

    void work() {
        attempt(app -> app.job().run());
    }

    void pass(Duration duration) {
        now.updateAndGet(then -> then.plus(duration));
    }

    /// Nothing is killed from now on.
    void survive() {
        isMortal = false;
        slack.calm();
    }

    /// Lets all timers run out.
    void restInPeace() {
        survive();
        for (var hour = 0; hour < 24 * 9; hour += 3) {
            work();
            pass(Duration.ofHours(3));
        }
    }

    private interface Life {
        void of(App app);
    }

    private void attempt(Life life) {
        try {
            life.of(start());
        } catch (Killed killed) {
            // the next one starts anew
            pass(Duration.ofSeconds(1));
        } catch (IllegalStateException failure) {
            // a query of another thread was killed
            if (Stream.iterate((Throwable) failure, Objects::nonNull, Throwable::getCause)
                    .noneMatch(Killed.class::isInstance)) {
                throw failure;
            }
        }
    }

    int mostOpen() throws SQLException {
        return rows("select count(*) from handoff_message where kind = 'QUESTION' and outcome is null"
                        + " and progress in ('SENDING', 'SENT') group by person")
                .stream()
                .mapToInt(Integer::parseInt)
                .max()
                .orElse(0);
    }

    /// The first column of the rows.
    List<String> rows(String sql) throws SQLException {
        var found = new ArrayList<String>();
        try (var connection = database.plain();
                var query = connection.prepareStatement(sql);
                var rows = query.executeQuery()) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

    @Override
    public void close() {
        survive();
        database.close();
    }

    /// The same question is the same gap, and nothing else is known of gaps.
    private static HandoffGaps gaps() {
        return new HandoffGaps() {
            @Override
            public String gapOf(String workspace, String question, List<String> nearest) {
                return "gap-" + Integer.toHexString(question.hashCode());
            }

            @Override
            public void handedOn(String workspace, String gap) {}

            @Override
            public void answered(String workspace, String gap) {}

            @Override
            public void dismissed(String workspace, String gap) {}

            @Override
            public void reopened(String workspace, String gap) {}
        };
    }
}
