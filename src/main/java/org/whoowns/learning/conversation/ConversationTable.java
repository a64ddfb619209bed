package org.whoowns.learning.conversation;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.whoowns.answering.conversation.ConversationState;
import org.whoowns.learning.jdbc.JdbcTransactions;

/// Table of conversations, shared by all replicas. Writes in batches, which a repository can't with these statements.
///
/// Every method throws [org.whoowns.teams.ledger.jdbc.DatabaseUnavailableException] if the database is unavailable.
@Singleton
@Requires(beans = {JdbcTransactions.class, PlaceHash.class})
final class ConversationTable {

    private static final String SEPARATOR = " ";
    private static final int MAX_ID = 200;
    private static final int MAX_CHOICES = 700;

    private final JdbcTransactions transactions;
    private final PlaceHash places;

    ConversationTable(JdbcTransactions transactions, PlaceHash places) {
        this.transactions = transactions;
        this.places = places;
    }

    /// A row to be written.
    ///
    /// @param person null if it is more than one person's
    private record PlaceRow(
            String workspace, String place, @Nullable String person, RememberedState latest) {}

    Optional<RememberedState> find(ConversationKey key) {
        var place = places.of(key);
        return transactions.query(connection -> {
            try (var query = connection.prepareStatement("select entry, framework, team, choices, said_at"
                    + " from conversation where workspace = ? and place = ?")) {
                query.setString(1, key.workspace());
                query.setString(2, place);
                try (var rows = query.executeQuery()) {
                    return rows.next() ? Optional.of(state(rows)) : Optional.empty();
                }
            }
        });
    }

    /// Writes the states, but none over a later one.
    void write(Map<ConversationKey, RememberedState> states) {
        // in one order, so that replicas never wait for each other's rows in a circle
        var rows = states.entrySet().stream()
                .filter(each -> fits(each.getValue().state()))
                .map(each -> row(each.getKey(), each.getValue()))
                .sorted(Comparator.comparing(PlaceRow::place))
                .toList();
        transactions.timedTransaction(connection -> {
            delete(connection, rows);
            insert(connection, rows);
            return rows.size();
        });
    }

    private PlaceRow row(ConversationKey key, RememberedState latest) {
        var user = key.user();
        return new PlaceRow(
                key.workspace(), places.of(key), user == null ? null : places.ofPerson(key.workspace(), user), latest);
    }

    /// A folder may have longer ids; what is about them is remembered by this replica alone.
    static boolean fits(ConversationState state) {
        return Stream.of(state.entry(), state.framework()).allMatch(id -> id == null || id.length() <= MAX_ID)
                && String.join(SEPARATOR, state.choices()).length() <= MAX_CHOICES;
    }

    private static void delete(Connection connection, List<PlaceRow> rows) throws SQLException {
        try (var older = connection.prepareStatement(
                "delete from conversation where workspace = ? and place = ? and said_at <= ?")) {
            for (var row : rows) {
                older.setString(1, row.workspace());
                older.setString(2, row.place());
                older.setTimestamp(3, Timestamp.from(row.latest().at()));
                older.addBatch();
            }
            older.executeBatch();
        }
    }

    private static void insert(Connection connection, List<PlaceRow> rows) throws SQLException {
        try (var insert = connection.prepareStatement(
                "insert into conversation (workspace, place, entry, framework, team, choices, said_at, person)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing")) {
            for (var row : rows) {
                var state = row.latest().state();
                insert.setString(1, row.workspace());
                insert.setString(2, row.place());
                insert.setString(3, state.entry());
                insert.setString(4, state.framework());
                insert.setString(5, state.team());
                insert.setString(6, String.join(SEPARATOR, state.choices()));
                insert.setTimestamp(7, Timestamp.from(row.latest().at()));
                insert.setString(8, row.person());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /// Deletes the conversations that are one person's alone.
    ///
    /// @return the number of deleted rows
    int deleteOf(String workspace, String user) {
        return transactions.query(connection -> {
            try (var delete =
                    connection.prepareStatement("delete from conversation where workspace = ? and person = ?")) {
                delete.setString(1, workspace);
                delete.setString(2, places.ofPerson(workspace, user));
                return delete.executeUpdate();
            }
        });
    }

    /// @return the number of deleted rows
    int deleteBefore(Instant time) {
        return transactions.query(connection -> {
            try (var old = connection.prepareStatement("delete from conversation where said_at < ?")) {
                old.setTimestamp(1, Timestamp.from(time));
                return old.executeUpdate();
            }
        });
    }

    private static RememberedState state(ResultSet row) throws SQLException {
        var choices = Stream.of(row.getString(4).split(SEPARATOR))
                .filter(each -> !each.isEmpty())
                .toList();
        return new RememberedState(
                new ConversationState(row.getString(1), row.getString(2), row.getString(3), choices),
                row.getTimestamp(5).toInstant());
    }
}
