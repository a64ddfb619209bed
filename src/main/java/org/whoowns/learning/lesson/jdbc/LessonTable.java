package org.whoowns.learning.lesson.jdbc;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.whoowns.learning.jdbc.JdbcTransactions;

/// Tables of lessons, shared by all replicas.
///
/// Every method throws [org.whoowns.teams.ledger.jdbc.DatabaseUnavailableException] if the database is unavailable.
@Singleton
@Requires(beans = JdbcTransactions.class)
public final class LessonTable {

    private final JdbcTransactions transactions;

    public LessonTable(JdbcTransactions transactions) {
        this.transactions = transactions;
    }

    public Optional<LessonRow> find(String workspace, String id) {
        return transactions.query(connection -> LessonQueries.find(connection, workspace, id));
    }

    /// The lessons in force, the latest first.
    public List<LessonRow> inForce(String workspace) {
        return transactions.query(connection -> LessonQueries.inForce(connection, workspace));
    }

    /// The lessons of any state, proposals first, then the latest.
    public List<LessonRow> page(String workspace, int offset, int limit) {
        return transactions.query(connection -> LessonQueries.page(connection, workspace, offset, limit));
    }

    public int count(String workspace) {
        return transactions.query(connection -> LessonQueries.count(connection, workspace));
    }

    /// Lessons in force of which not everybody has been told, of all workspaces.
    public List<LessonRow> unannounced(int limit) {
        return transactions.query(connection -> LessonQueries.unannounced(connection, limit));
    }

    public void announced(LessonRow lesson) {
        transactions.query(connection -> {
            try (var update = connection.prepareStatement(
                    "update lesson set announced = true where workspace = ? and id = ? and number = ?")) {
                update.setString(1, lesson.workspace());
                update.setString(2, lesson.id());
                update.setLong(3, lesson.number());
                return update.executeUpdate();
            }
        });
    }

    /// The number of the latest change of each workspace that ever taught anything.
    public Map<String, Long> versions() {
        return transactions.query(connection -> {
            var versions = new HashMap<String, Long>();
            try (var query = connection.prepareStatement("select workspace, number from lesson_counter");
                    var rows = query.executeQuery()) {
                while (rows.next()) {
                    versions.put(rows.getString(1), rows.getLong(2));
                }
            }
            return versions;
        });
    }

    public long version(String workspace) {
        return transactions.query(connection -> LessonQueries.version(connection, workspace));
    }

    /// Runs the work in a transaction, one at a time for each workspace.
    ///
    /// @param work of which nothing stays if it throws
    public <T> T change(String workspace, Function<LessonTransaction, T> work) {
        return transactions.transaction(connection -> work.apply(LessonTransaction.begin(connection, workspace)));
    }
}
