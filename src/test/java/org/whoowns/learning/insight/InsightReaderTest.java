package org.whoowns.learning.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.Date;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.whoowns.answering.snapshot.CurrentSnapshot;
import org.whoowns.learning.delivery.ChannelPosting;
import org.whoowns.learning.delivery.Posting;
import org.whoowns.learning.feedback.FeedbackLedger;
import org.whoowns.learning.feedback.Vote;
import org.whoowns.learning.feedback.VoteCounts;
import org.whoowns.learning.gap.GapLedger;
import org.whoowns.learning.insight.Insight.Contested;
import org.whoowns.learning.insight.Insight.Week;
import org.whoowns.learning.jdbc.JdbcTransactions;
import org.whoowns.learning.outbox.OutboxMessage;
import org.whoowns.learning.review.ReviewSchedule;
import org.whoowns.matching.embedding.QuantizedVector;
import org.whoowns.teams.ledger.Replica;
import org.whoowns.teams.ledger.TestDatabase;
import org.whoowns.teams.ledger.tracking.ElapsedTime;

/// What the questions of a workspace show, and who gets it each week.
@Tag("database")
@Timeout(120)
@ParameterizedClass
@EnumSource
class InsightReaderTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-12-02T10:00:00Z"));
    private final ElapsedTime time = new ElapsedTime(System::nanoTime, now::get);
    private final String workspace = Replica.workspace();
    private final JdbcTransactions database;
    private final GapLedger gaps;
    private final FeedbackLedger votes;
    private final DigestChannels channels;
    private final InsightReader reader;

    InsightReaderTest(TestDatabase engine) {
        var context = Replica.shared(engine).context();
        database = context.getBean(JdbcTransactions.class);
        gaps = context.getBean(GapLedger.class);
        votes = context.getBean(FeedbackLedger.class);
        channels = new DigestChannels(database, time);
        var reviews = mock(ReviewSchedule.class);
        when(reviews.of(workspace)).thenReturn(List.of());
        reader = new InsightReader(
                new InsightTable(database), gaps, votes, reviews, context.getBean(CurrentSnapshot.class), time);
    }

    @FunctionalInterface
    private interface Work {
        void on(Connection connection) throws SQLException;
    }

    private void database(Work work) {
        database.query(connection -> {
            work.on(connection);
            return true;
        });
    }

    private void asked(LocalDate day, String verdict, int times) {
        database(connection -> {
            try (var insert = connection.prepareStatement("insert into exchange (workspace, id, utterance, verdict,"
                    + " score, door, place, asked_on, times, vector) values (?, ?, 'x', ?, 0, 'COMMAND', 'CHANNEL',"
                    + " ?, ?, ?)")) {
                insert.setString(1, workspace);
                insert.setString(2, UUID.randomUUID().toString().substring(0, 32));
                insert.setString(3, verdict);
                insert.setDate(4, Date.valueOf(day));
                insert.setInt(5, times);
                insert.setBytes(6, new byte[0]);
                insert.executeUpdate();
            }
        });
    }

    private void answeredAfter(Duration duration) {
        var closed = now.get().minus(Duration.ofDays(1));
        database(connection -> {
            try (var insert = connection.prepareStatement("insert into handoff (workspace, id, gap, question, nearest,"
                    + " state, curators_due, ends_at, created_at, closed_at)"
                    + " values (?, ?, 'g', 'q', '', 'answered', ?, ?, ?, ?)")) {
                insert.setString(1, workspace);
                insert.setString(2, UUID.randomUUID().toString().substring(0, 32));
                insert.setTimestamp(3, Timestamp.from(closed));
                insert.setTimestamp(4, Timestamp.from(closed));
                insert.setTimestamp(5, Timestamp.from(closed.minus(duration)));
                insert.setTimestamp(6, Timestamp.from(closed));
                insert.executeUpdate();
            }
        });
    }

    @Test
    void countsQuestionsByWeek() {
        asked(MONDAY, "CONFIDENT", 3);
        asked(MONDAY.plusDays(6), "UNKNOWN", 1);
        asked(MONDAY.minusDays(1), "CONFIDENT", 5);
        asked(MONDAY.minusWeeks(8), "CONFIDENT", 100);

        var weeks = reader.of(workspace).weeks();

        assertThat(weeks).hasSize(8);
        assertThat(weeks.subList(5, 8))
                .containsExactly(
                        new Week(MONDAY.minusWeeks(2), 0, 0),
                        new Week(MONDAY.minusWeeks(1), 5, 5),
                        new Week(MONDAY, 4, 3));
        assertThat(weeks.getLast().share()).isEqualTo(75);
        assertThat(reader.of(workspace, MONDAY.minusDays(1)).lastWeek())
                .isEqualTo(new Week(MONDAY.minusWeeks(1), 5, 5));
        assertThat(reader.of(Replica.workspace()).lastWeek().asked()).isZero();
    }

    @Test
    void showsBoundariesThatThreePeopleAskedAbout() {
        for (var user : List.of("UA", "UB")) {
            gaps.notHelpful(
                    workspace,
                    "who cuts the release?",
                    QuantizedVector.NONE,
                    List.of("pricing", "backlog-ordering"),
                    user);
        }
        assertThat(reader.of(workspace).contested()).isEmpty();

        gaps.notHelpful(
                workspace, "who cuts the release?", QuantizedVector.NONE, List.of("pricing", "backlog-ordering"), "UC");
        gaps.notHelpful(workspace, "who sets the tariff?", QuantizedVector.NONE, List.of("pricing", "churn"), "UA");

        var insight = reader.of(workspace);
        assertThat(insight.contested()).containsExactly(new Contested("backlog-ordering", "pricing", 3, 3));
        assertThat(insight.gaps()).isEqualTo(2);
    }

    @Test
    void countsVotesAndTakesTheMedianTime() {
        assertThat(reader.of(workspace).answerTime()).isNull();
        votes.vote(workspace, "UA", Vote.helpful("who?", "pricing"));
        votes.vote(workspace, "UB", Vote.helpful("who?", "pricing"));
        votes.vote(workspace, "UB", Vote.notHelpful("who?", "churn"));
        answeredAfter(Duration.ofHours(1));
        answeredAfter(Duration.ofHours(2));
        answeredAfter(Duration.ofHours(90));

        var insight = reader.of(workspace, LocalDate.ofInstant(Instant.now(), ZoneOffset.UTC));

        assertThat(insight.votes().helpful()).isEqualTo(2);
        assertThat(insight.votes().notHelpful()).isOne();
        assertThat(reader.of(workspace).answerTime()).isEqualTo(Duration.ofHours(2));
        assertThat(reader.of(Replica.workspace()).votes()).isEqualTo(VoteCounts.NONE);
    }

    @Test
    void aDigestIsPlannedOnceAWeekFromMondayMorningOn() {
        var planned = new ArrayList<String>();
        channels.choose(workspace, "C1");
        plan();
        assertThat(planned(planned)).isEmpty();

        now.set(Instant.parse("2026-12-07T08:59:00Z"));
        plan();
        assertThat(planned(planned)).isEmpty();
        now.set(Instant.parse("2026-12-07T09:00:00Z"));
        plan();
        plan();
        now.set(Instant.parse("2026-12-13T23:00:00Z"));
        plan();
        assertThat(planned(planned)).containsExactly("C1 2026-12-07");
    }

    private void plan() {
        new DigestPlanner(channels, time).plan();
    }

    private List<String> planned(List<String> planned) {
        database(connection -> {
            try (var query = connection.prepareStatement(
                    "select recipient, round from outbox_message where workspace = ? and topic = 'digest'")) {
                query.setString(1, workspace);
                try (var rows = query.executeQuery()) {
                    while (rows.next()) {
                        planned.add(rows.getString(1) + " " + rows.getString(2));
                    }
                }
            }
        });
        return planned;
    }

    @Test
    void aDigestTellsOfTheWeekBeforeAndEndsWithItsChannel() {
        channels.choose(workspace, "C1");
        var message = new OutboxMessage(workspace, "digest", "C1", "2026-12-07", null);
        assertThat(post(message, ChannelPosting.DONE)).as("nothing was asked").isEqualTo(new Posting.Refused());

        asked(MONDAY.plusDays(6), "CONFIDENT", 2);
        assertThat(post(message, ChannelPosting.DONE)).isEqualTo(new Posting.Posted("C1", null));
        assertThat(post(message, ChannelPosting.CLOSED)).isEqualTo(new Posting.Refused());
        assertThat(channels.channel(workspace)).isEmpty();
    }

    /// The time is written down, and nothing fails by it.
    @Test
    void readsAmongVeryMany() throws IOException {
        var postgres = database.query(
                connection -> connection.getMetaData().getDatabaseProductName().equals("PostgreSQL"));
        var rows = postgres ? "generate_series(1, 100000) as numbers (x)" : "system_range(1, 100000) as numbers (x)";
        var nothing = postgres ? "''::bytea" : "x''";
        execute("insert into gap (workspace, id, utterance, state, handed_on, state_at, times, askers, cell, nearest,"
                + " vector, asked_at) select '" + workspace + "', 'many' || x, 'gap number ' || x, 'OPEN', false,"
                + " timestamp with time zone '2026-12-01 10:00:00Z', 1, mod(x, 10), 'entry' || mod(x, 100),"
                + " 'entry' || mod(x, 100) || ' other', " + nothing
                + ", timestamp with time zone '2026-12-01 10:00:00Z' from " + rows);
        execute("insert into exchange (workspace, id, utterance, verdict, score, door, place, asked_on, times, vector)"
                + " select '" + workspace + "', 'many' || x, 'x', 'UNKNOWN', 0, 'COMMAND', 'CHANNEL',"
                + " date '2026-11-30', 1, " + nothing + " from " + rows);

        var began = System.nanoTime();
        var insight = reader.of(workspace);
        var told = "%s: insight among 100,000 gaps and questions takes %.0f ms%n"
                .formatted(postgres ? "PostgreSQL" : "H2", (System.nanoTime() - began) / 1e6);

        assertThat(insight.gaps()).isGreaterThanOrEqualTo(1_000);
        assertThat(insight.weeks()).contains(new Week(MONDAY, 100_000, 0));
        Files.writeString(
                Path.of("target", "large-insight.txt"), told, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private void execute(String sql) {
        database(connection -> {
            try (var statement = connection.createStatement()) {
                statement.executeUpdate(sql);
            }
        });
    }

    private Posting post(OutboxMessage message, ChannelPosting outcome) {
        return new DigestTopic(
                        (_, _, insight) -> {
                            assertThat(insight.lastWeek()).isEqualTo(new Week(MONDAY, 2, 2));
                            return outcome;
                        },
                        reader,
                        channels)
                .post(message);
    }
}
