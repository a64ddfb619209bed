package org.whoowns.learning.review;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.whoowns.learning.jdbc.JdbcTransactions;

/// Tables of curators and reviews, shared by all replicas.
///
/// Every method throws [org.whoowns.teams.ledger.jdbc.DatabaseUnavailableException] if the database is unavailable.
@Singleton
@Requires(beans = JdbcTransactions.class)
final class ReviewTable {

    private final JdbcTransactions database;

    ReviewTable(JdbcTransactions database) {
        this.database = database;
    }

    /// Work in a transaction that holds the workspace's lock.
    @FunctionalInterface
    interface Change<T> {

        /// @param number of the change
        T apply(Connection connection, long number) throws SQLException;
    }

    /// The number of the latest change of each workspace that ever changed anything.
    Map<String, Long> versions() {
        return database.query(connection -> {
            var versions = new HashMap<String, Long>();
            try (var query = connection.prepareStatement("select workspace, number from review_counter");
                    var rows = query.executeQuery()) {
                while (rows.next()) {
                    versions.put(rows.getString(1), rows.getLong(2));
                }
            }
            return versions;
        });
    }

    WorkspaceReviews load(String workspace) {
        return database.query(
                connection -> new WorkspaceReviews(curators(connection, workspace), reviews(connection, workspace)));
    }

    <T> T change(String workspace, Change<T> change) {
        return database.transaction(connection -> {
            update(
                    connection,
                    "insert into review_counter (workspace, number) values (?, 0) on conflict do nothing",
                    workspace);
            update(connection, "update review_counter set number = number + 1 where workspace = ?", workspace);
            try (var query = connection.prepareStatement("select number from review_counter where workspace = ?")) {
                query.setString(1, workspace);
                try (var row = query.executeQuery()) {
                    row.next();
                    return change.apply(connection, row.getLong(1));
                }
            }
        });
    }

    private static CuratorList curators(Connection connection, String workspace) throws SQLException {
        var people = new ArrayList<String>();
        try (var query = connection.prepareStatement(
                "select person from workspace_curator where workspace = ? order by person")) {
            query.setString(1, workspace);
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    people.add(rows.getString(1));
                }
            }
        }
        try (var query =
                connection.prepareStatement("select changed_by, changed_at from curator_change where workspace = ?")) {
            query.setString(1, workspace);
            try (var row = query.executeQuery()) {
                return row.next()
                        ? new CuratorList(
                                people, row.getString(1), row.getTimestamp(2).toInstant())
                        : CuratorList.NONE;
            }
        }
    }

    private static Map<String, EntryReview> reviews(Connection connection, String workspace) throws SQLException {
        var reviews = new HashMap<String, EntryReview>();
        try (var query = connection.prepareStatement(
                "select entry, number, renewed_on, marked_on, note from entry_review where workspace = ?")) {
            query.setString(1, workspace);
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    var review = new EntryReview(
                            rows.getString(1), rows.getLong(2), day(rows, 3), day(rows, 4), rows.getString(5));
                    reviews.put(review.entry(), review);
                }
            }
        }
        return reviews;
    }

    static @Nullable LocalDate renewedOn(Connection connection, String workspace, String entry) throws SQLException {
        try (var query =
                connection.prepareStatement("select renewed_on from entry_review where workspace = ? and entry = ?")) {
            query.setString(1, workspace);
            query.setString(2, entry);
            try (var row = query.executeQuery()) {
                return row.next() ? day(row, 1) : null;
            }
        }
    }

    static void replaceCurators(Connection connection, String workspace, List<String> people, String by, Instant at)
            throws SQLException {
        update(connection, "delete from workspace_curator where workspace = ?", workspace);
        update(connection, "delete from curator_change where workspace = ?", workspace);
        try (var insert =
                connection.prepareStatement("insert into workspace_curator (workspace, person) values (?, ?)")) {
            for (var person : people) {
                insert.setString(1, workspace);
                insert.setString(2, person);
                insert.addBatch();
            }
            insert.executeBatch();
        }
        try (var insert = connection.prepareStatement(
                "insert into curator_change (workspace, changed_by, changed_at) values (?, ?, ?)")) {
            insert.setString(1, workspace);
            insert.setString(2, by);
            insert.setTimestamp(3, Timestamp.from(at));
            insert.executeUpdate();
        }
    }

    /// Replaces what was found about the entry, and keeps what it was.
    static void save(Connection connection, String workspace, EntryReview after, String by, Instant at)
            throws SQLException {
        try (var open = connection.prepareStatement("insert into entry_review (workspace, entry, number, changed_at)"
                        + " values (?, ?, 0, ?) on conflict do nothing");
                var update = connection.prepareStatement("update entry_review set was_renewed = renewed_on,"
                        + " was_marked = marked_on, was_noted = note, number = ?, renewed_on = ?, marked_on = ?,"
                        + " note = ?, changed_by = ?, changed_at = ? where workspace = ? and entry = ?")) {
            open.setString(1, workspace);
            open.setString(2, after.entry());
            open.setTimestamp(3, Timestamp.from(at));
            open.executeUpdate();
            update.setLong(1, after.number());
            set(update, 2, after.renewed());
            set(update, 3, after.marked());
            update.setString(4, after.note());
            update.setString(5, by);
            update.setTimestamp(6, Timestamp.from(at));
            update.setString(7, workspace);
            update.setString(8, after.entry());
            update.executeUpdate();
        }
    }

    /// Adds a note to a mark, which is undone with it.
    ///
    /// @return false if the entry is not marked
    static boolean note(Connection connection, String workspace, String entry, long number, @Nullable String note)
            throws SQLException {
        try (var update = connection.prepareStatement("update entry_review set note = ?, number = ?"
                + " where workspace = ? and entry = ? and marked_on is not null")) {
            update.setString(1, note);
            update.setLong(2, number);
            update.setString(3, workspace);
            update.setString(4, entry);
            return update.executeUpdate() > 0;
        }
    }

    /// Takes a change back, if it is still the latest of the entry.
    static boolean undo(Connection connection, String workspace, String entry, long undone, long number)
            throws SQLException {
        try (var update = connection.prepareStatement("update entry_review set renewed_on = was_renewed,"
                + " marked_on = was_marked, note = was_noted, number = ?"
                + " where workspace = ? and entry = ? and number = ?")) {
            update.setLong(1, number);
            update.setString(2, workspace);
            update.setString(3, entry);
            update.setLong(4, undone);
            return update.executeUpdate() > 0;
        }
    }

    /// Erases who made the changes.
    ///
    /// @return how many there were
    int forget(String workspace, String person) {
        return database.transaction(connection -> {
            var erased = 0;
            for (var table : List.of("entry_review", "curator_change")) {
                erased += update(
                        connection,
                        "update " + table + " set changed_by = null where workspace = ? and changed_by = ?",
                        workspace,
                        person);
            }
            return erased;
        });
    }

    private static int update(Connection connection, String sql, String... values) throws SQLException {
        try (var update = connection.prepareStatement(sql)) {
            for (var i = 0; i < values.length; i++) {
                update.setString(i + 1, values[i]);
            }
            return update.executeUpdate();
        }
    }

    private static @Nullable LocalDate day(ResultSet row, int column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    private static void set(PreparedStatement statement, int index, @Nullable LocalDate day) throws SQLException {
        statement.setObject(index, day);
    }
}
