package org.whoowns.learning.gap;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whoowns.learning.jdbc.JdbcTransactions;
import org.whoowns.matching.embedding.QuantizedVector;
import org.whoowns.teams.ledger.tracking.ElapsedTime;

/// Table of questions that were answered by a choice: a pick removes them, and those that are left after some minutes
/// become gaps. They are in the database, so that a restart loses none.
@Singleton
@Requires(beans = JdbcTransactions.class)
final class GapChoices {

    /// How long people take to pick one.
    static final Duration WINDOW = Duration.ofMinutes(10);

    private static final int BATCH = 200;

    private final JdbcTransactions database;
    private final ElapsedTime time;

    GapChoices(JdbcTransactions database, ElapsedTime time) {
        this.database = database;
        this.time = time;
    }

    /// @param person the hash of who was offered the choice; null for nobody in particular
    void add(GapQuestion question, @Nullable String person) {
        database.transaction(connection -> {
            try (var insert = connection.prepareStatement("insert into gap_choice (workspace, id, person, quarter,"
                    + " utterance, nearest, vector, times, due_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
                insert.setString(1, question.workspace());
                insert.setString(2, UUID.randomUUID().toString().replace("-", ""));
                insert.setString(3, person);
                insert.setString(4, question.quarter());
                insert.setString(5, question.utterance());
                insert.setString(6, question.storedNearest());
                insert.setBytes(7, question.vector().toBytes());
                insert.setInt(8, question.times());
                insert.setTimestamp(9, Timestamp.from(now().plus(WINDOW)));
                return insert.executeUpdate();
            }
        });
    }

    /// An open choice of a person.
    private record Open(String id, List<String> nearest) {}

    /// Removes the choices that the person was offered among such entries.
    void picked(String workspace, String person, Set<String> entries) {
        database.transaction(connection -> {
            var open = new ArrayList<Open>();
            try (var query = connection.prepareStatement(
                    "select id, nearest from gap_choice where workspace = ? and person = ?")) {
                query.setString(1, workspace);
                query.setString(2, person);
                try (var rows = query.executeQuery()) {
                    while (rows.next()) {
                        open.add(new Open(rows.getString(1), GapQuestion.ids(rows.getString(2))));
                    }
                }
            }
            try (var delete = connection.prepareStatement("delete from gap_choice where workspace = ? and id = ?")) {
                for (var each : open) {
                    if (!Collections.disjoint(each.nearest(), entries)) {
                        delete.setString(1, workspace);
                        delete.setString(2, each.id());
                        delete.addBatch();
                    }
                }
                delete.executeBatch();
            }
            return open.size();
        });
    }

    /// The next questions for which nobody picked anything in time.
    List<GapQuestion> due() {
        return database.transaction(connection -> {
            try (var query = connection.prepareStatement("select workspace, id, person, quarter, utterance, nearest,"
                    + " vector, times from gap_choice where due_at <= ? order by due_at limit " + BATCH)) {
                query.setTimestamp(1, Timestamp.from(now()));
                var due = new ArrayList<GapQuestion>();
                try (var rows = query.executeQuery()) {
                    while (rows.next()) {
                        due.add(question(rows));
                    }
                }
                return due;
            }
        });
    }

    private static GapQuestion question(ResultSet row) throws SQLException {
        var person = row.getString(3);
        return new GapQuestion(
                row.getString(1),
                row.getString(5),
                GapQuestion.ids(row.getString(6)),
                QuantizedVector.ofBytes(row.getBytes(7)),
                row.getInt(8),
                person == null ? Set.of() : Set.of(person),
                row.getString(4),
                row.getString(2));
    }

    private Instant now() {
        return time.now().wall();
    }
}
