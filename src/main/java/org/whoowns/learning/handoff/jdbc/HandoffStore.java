package org.whoowns.learning.handoff.jdbc;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.whoowns.learning.handoff.state.Handoff;
import org.whoowns.learning.handoff.state.HandoffCase;
import org.whoowns.learning.jdbc.JdbcTransactions;

/// Store of hand-offs, shared by all replicas. A change locks its hand-off, and is all or nothing.
///
/// Rows are locked in one order, so that replicas never wait for each other in a circle: the hand-off, a person,
/// messages.
///
/// Every method throws [org.whoowns.teams.ledger.jdbc.DatabaseUnavailableException] if the database is unavailable.
@Singleton
@Requires(beans = DataSource.class)
public final class HandoffStore {

    /// Nobody else takes what is claimed for so long.
    private static final Duration LEASE = Duration.ofMinutes(1);

    private static final int BATCH = 20;

    private final JdbcTransactions transactions;

    public HandoffStore(JdbcTransactions transactions) {
        this.transactions = transactions;
    }

    /// Adds a hand-off, unless there is an open one for its gap.
    ///
    /// @return the key of the open one
    public HandoffKey open(Handoff handoff) {
        return transactions.transaction(connection -> HandoffRows.insert(connection, handoff)
                ? new HandoffKey(handoff.workspace(), handoff.id())
                : openOf(connection, handoff.workspace(), handoff.gap()));
    }

    private static HandoffKey openOf(Connection connection, String workspace, String gap) throws SQLException {
        return idOf(connection, workspace, gap)
                // it was closed meanwhile
                .orElseThrow(() -> new SQLException("the hand-off was closed", "40001"));
    }

    private static Optional<HandoffKey> idOf(Connection connection, String workspace, String gap) throws SQLException {
        try (var query = connection.prepareStatement("select id from handoff where workspace = ? and open_gap = ?")) {
            query.setString(1, workspace);
            query.setString(2, gap);
            try (var rows = query.executeQuery()) {
                return rows.next() ? Optional.of(new HandoffKey(workspace, rows.getString(1))) : Optional.empty();
            }
        }
    }

    /// The open hand-off of a gap.
    public Optional<HandoffKey> ofGap(String workspace, String gap) {
        return transactions.transaction(connection -> idOf(connection, workspace, gap));
    }

    public Optional<HandoffCase> find(HandoffKey key) {
        return transactions.transaction(connection -> load(connection, key, false));
    }

    /// The hand-off of a message.
    public Optional<HandoffKey> ofMessage(HandoffKey message) {
        return transactions.transaction(connection -> HandoffMessageRows.handoff(connection, message));
    }

    private static Optional<HandoffCase> load(Connection connection, HandoffKey key, boolean isLocked)
            throws SQLException {
        var handoff = HandoffRows.find(connection, key, isLocked);
        return handoff.isEmpty()
                ? Optional.empty()
                : Optional.of(new HandoffCase(handoff.get(), HandoffMessageRows.of(connection, key)));
    }

    /// Changes a hand-off while nobody else does.
    ///
    /// @return what it is afterwards; empty if there is none
    public Optional<HandoffCase> change(HandoffKey key, UnaryOperator<HandoffCase> change) {
        return transactions.transaction(connection -> {
            var before = load(connection, key, true);
            return before.isEmpty() ? before : Optional.of(write(connection, before.get(), change.apply(before.get())));
        });
    }

    /// The same, if the person has fewer open questions than that.
    ///
    /// @return empty if they have as many, or there is no such hand-off
    public Optional<HandoffCase> changeIfFree(
            HandoffKey key, String person, int slots, UnaryOperator<HandoffCase> change) {
        return transactions.transaction(connection -> {
            var before = load(connection, key, true);
            return before.isEmpty() || HandoffPeopleRows.lockAndCount(connection, key.workspace(), person) >= slots
                    ? Optional.empty()
                    : Optional.of(write(connection, before.get(), change.apply(before.get())));
        });
    }

    private static HandoffCase write(Connection connection, HandoffCase before, HandoffCase after) throws SQLException {
        if (!after.handoff().equals(before.handoff())) {
            HandoffRows.update(connection, after.handoff());
        }
        for (var message : after.messages()) {
            var old = before.message(message.id());
            if (old.isEmpty()) {
                HandoffMessageRows.insert(connection, message);
            } else if (!old.get().equals(message)) {
                HandoffMessageRows.update(connection, message);
            }
        }
        return after;
    }

    /// Claims hand-offs that are due: other replicas leave them alone for a minute.
    public List<HandoffKey> claimHandoffs(Instant now) {
        return transactions.transaction(connection -> claim(
                connection,
                "select workspace, id from handoff where check_at <= ? order by check_at limit " + BATCH
                        + " for update skip locked",
                "update handoff set check_at = ? where workspace = ? and id = ?",
                now));
    }

    /// Claims messages that are due in the same way.
    public List<HandoffKey> claimMessages(Instant now) {
        return transactions.transaction(connection -> claim(
                connection,
                "select workspace, id from handoff_message where is_due and not_before <= ? order by not_before limit "
                        + BATCH + " for update skip locked",
                "update handoff_message set not_before = ? where workspace = ? and id = ?",
                now));
    }

    private static List<HandoffKey> claim(Connection connection, String select, String update, Instant now)
            throws SQLException {
        var keys = new ArrayList<HandoffKey>();
        try (var query = connection.prepareStatement(select)) {
            query.setTimestamp(1, Timestamp.from(now));
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    keys.add(new HandoffKey(rows.getString(1), rows.getString(2)));
                }
            }
        }
        try (var lease = connection.prepareStatement(update)) {
            for (var key : keys) {
                lease.setTimestamp(1, Timestamp.from(now.plus(LEASE)));
                lease.setString(2, key.workspace());
                lease.setString(3, key.id());
                lease.addBatch();
            }
            lease.executeBatch();
        }
        return keys;
    }
}
