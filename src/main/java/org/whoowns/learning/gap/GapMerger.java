package org.whoowns.learning.gap;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.whoowns.learning.jdbc.JdbcTransactions;
import org.whoowns.teams.ledger.tracking.ElapsedTime;

/// Merges questions into the gaps that mean the same, in one transaction each.
///
/// The same words always lead to one gap, whichever replicas merge them at once: their row is locked first, then
/// that of the gap, in every transaction.
@Singleton
@Requires(beans = JdbcTransactions.class)
final class GapMerger {

    /// Different words of a gap that are kept; further ones are only counted.
    static final int MAX_WORDINGS = 50;

    /// People that are counted; further ones make no difference.
    static final int MAX_ASKERS = 50;

    /// Until every replica knows the answer, and what was asked before it has been counted.
    private static final Duration SETTLING = Duration.ofSeconds(15);

    private final JdbcTransactions database;
    private final GapIndex index;
    private final ElapsedTime time;

    GapMerger(JdbcTransactions database, GapIndex index, ElapsedTime time) {
        this.database = database;
        this.index = index;
        this.time = time;
    }

    /// @return the id of the gap; empty if the choice was made or merged meanwhile
    Optional<String> merge(GapQuestion question) {
        var alike = index.find(question).orElse(question.id());
        return database.transaction(connection -> {
            if (question.choice() != null && !takeChoice(connection, question)) {
                return Optional.empty();
            }
            var now = time.now().wall();
            var gap = wording(connection, question, alike, now);
            if (!count(connection, question, gap, now)) {
                insert(connection, question, gap, now);
                // another replica inserted it meanwhile
                count(connection, question, gap, now);
            }
            addAskers(connection, question, gap);
            return Optional.of(gap);
        });
    }

    private static boolean takeChoice(Connection connection, GapQuestion question) throws SQLException {
        try (var delete = connection.prepareStatement("delete from gap_choice where workspace = ? and id = ?")) {
            delete.setString(1, question.workspace());
            delete.setString(2, question.choice());
            return delete.executeUpdate() > 0;
        }
    }

    /// Counts the words and locks their row.
    ///
    /// @param alike the gap for new words
    /// @return the gap of the words
    private static String wording(Connection connection, GapQuestion question, String alike, Instant now)
            throws SQLException {
        if (!countWording(connection, question, now)) {
            if (wordings(connection, question.workspace(), alike) >= MAX_WORDINGS) {
                return alike;
            }
            insertWording(connection, question, alike, now);
            countWording(connection, question, now);
        }
        try (var query = connection.prepareStatement("select gap from gap_question where workspace = ? and id = ?")) {
            query.setString(1, question.workspace());
            query.setString(2, question.id());
            try (var rows = query.executeQuery()) {
                return rows.next() ? rows.getString(1) : alike;
            }
        }
    }

    private static boolean countWording(Connection connection, GapQuestion question, Instant now) throws SQLException {
        try (var update = connection.prepareStatement(
                "update gap_question set times = times + ?, asked_at = ? where workspace = ? and id = ?")) {
            update.setInt(1, question.times());
            update.setTimestamp(2, Timestamp.from(now));
            update.setString(3, question.workspace());
            update.setString(4, question.id());
            return update.executeUpdate() > 0;
        }
    }

    private static void insertWording(Connection connection, GapQuestion question, String gap, Instant now)
            throws SQLException {
        try (var insert =
                connection.prepareStatement("insert into gap_question (workspace, id, gap, utterance, times, asked_at)"
                        + " values (?, ?, ?, ?, 0, ?) on conflict do nothing")) {
            insert.setString(1, question.workspace());
            insert.setString(2, question.id());
            insert.setString(3, gap);
            insert.setString(4, question.utterance());
            insert.setTimestamp(5, Timestamp.from(now));
            insert.executeUpdate();
        }
    }

    private static int wordings(Connection connection, String workspace, String gap) throws SQLException {
        try (var query =
                connection.prepareStatement("select count(*) from gap_question where workspace = ? and gap = ?")) {
            query.setString(1, workspace);
            query.setString(2, gap);
            return number(query);
        }
    }

    /// @return false if there is no such gap
    private static boolean count(Connection connection, GapQuestion question, String gap, Instant now)
            throws SQLException {
        var reopens = " case when state = 'ANSWERED' and state_at < ? and ? > 0 then 'OPEN' else state end";
        try (var update = connection.prepareStatement("update gap set times = times + ?, asked_at = ?, state ="
                + reopens + " where workspace = ? and id = ?")) {
            update.setInt(1, question.times());
            update.setTimestamp(2, Timestamp.from(now));
            update.setTimestamp(3, Timestamp.from(now.minus(SETTLING)));
            update.setInt(4, question.times());
            update.setString(5, question.workspace());
            update.setString(6, gap);
            return update.executeUpdate() > 0;
        }
    }

    private static void insert(Connection connection, GapQuestion question, String gap, Instant now)
            throws SQLException {
        try (var insert = connection.prepareStatement("insert into gap (workspace, id, utterance, state, handed_on,"
                + " state_at, times, askers, cell, nearest, vector, asked_at)"
                + " values (?, ?, ?, 'OPEN', false, ?, 0, 0, ?, ?, ?, ?) on conflict do nothing")) {
            insert.setString(1, question.workspace());
            insert.setString(2, gap);
            insert.setString(3, question.utterance());
            insert.setTimestamp(4, Timestamp.from(now));
            insert.setString(5, question.cell());
            insert.setString(6, question.storedNearest());
            insert.setBytes(7, question.vector().toBytes());
            insert.setTimestamp(8, Timestamp.from(now));
            insert.executeUpdate();
        }
    }

    private static void addAskers(Connection connection, GapQuestion question, String gap) throws SQLException {
        if (question.people().isEmpty()) {
            return;
        }
        var counted = askers(connection, question, gap);
        if (counted < MAX_ASKERS) {
            insertAskers(connection, question, gap, question.people(), MAX_ASKERS - counted);
        }
        try (var update = connection.prepareStatement(
                "update gap set askers = greatest(askers, ?) where workspace = ? and id = ?")) {
            update.setInt(1, Math.min(askers(connection, question, gap), MAX_ASKERS));
            update.setString(2, question.workspace());
            update.setString(3, gap);
            update.executeUpdate();
        }
    }

    private static int askers(Connection connection, GapQuestion question, String gap) throws SQLException {
        try (var query = connection.prepareStatement(
                "select count(*) from gap_asker where workspace = ? and gap = ? and quarter = ?")) {
            query.setString(1, question.workspace());
            query.setString(2, gap);
            query.setString(3, question.quarter());
            return number(query);
        }
    }

    private static void insertAskers(
            Connection connection, GapQuestion question, String gap, Set<String> people, int most) throws SQLException {
        try (var insert = connection.prepareStatement("insert into gap_asker (workspace, gap, person, quarter)"
                + " values (?, ?, ?, ?) on conflict do nothing")) {
            for (var person : people.stream().limit(most).toList()) {
                insert.setString(1, question.workspace());
                insert.setString(2, gap);
                insert.setString(3, person);
                insert.setString(4, question.quarter());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static int number(PreparedStatement query) throws SQLException {
        try (var rows = query.executeQuery()) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
