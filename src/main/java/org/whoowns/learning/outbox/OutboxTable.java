package org.whoowns.learning.outbox;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whoowns.learning.PersonalDataStore;
import org.whoowns.learning.jdbc.JdbcTransactions;

/// Table of messages that are to be sent, shared by all replicas. A message is deleted once it was sent.
///
/// Every method throws [org.whoowns.teams.ledger.jdbc.DatabaseUnavailableException] if the database is unavailable.
@Singleton
@Requires(beans = JdbcTransactions.class)
public final class OutboxTable implements PersonalDataStore {

    private static final int BATCH = 50;
    /// Longer than a call to Slack may take with all its retries. Other replicas leave a claimed message alone for it.
    private static final Duration LEASE = Duration.ofMinutes(3);

    private static final String THIS = " where workspace = ? and topic = ? and recipient = ? and round = ?";

    private final JdbcTransactions database;

    OutboxTable(JdbcTransactions database) {
        this.database = database;
    }

    /// Adds messages in the transaction of the connection; those that are there already stay as they are.
    ///
    /// @param at when they are due
    public static void add(
            Connection connection,
            String workspace,
            String topic,
            Collection<String> recipients,
            String round,
            Instant at)
            throws SQLException {
        try (var insert = connection.prepareStatement("insert into outbox_message"
                + " (workspace, topic, recipient, round, check_at) values (?, ?, ?, ?, ?) on conflict do nothing")) {
            for (var recipient : recipients) {
                insert.setString(1, workspace);
                insert.setString(2, topic);
                insert.setString(3, recipient);
                insert.setString(4, round);
                insert.setTimestamp(5, Timestamp.from(at));
                insert.addBatch();
            }
            if (!recipients.isEmpty()) {
                insert.executeBatch();
            }
        }
    }

    /// Claims messages that are due: other replicas leave them alone for a while.
    List<OutboxMessage> claim(Instant now) {
        return database.transaction(connection -> {
            var claimed = new ArrayList<OutboxMessage>();
            try (var query = connection.prepareStatement(
                    "select workspace, topic, recipient, round, started_at from outbox_message where check_at <= ?"
                            + " order by check_at limit " + BATCH + " for update skip locked")) {
                query.setTimestamp(1, Timestamp.from(now));
                try (var rows = query.executeQuery()) {
                    while (rows.next()) {
                        claimed.add(read(rows));
                    }
                }
            }
            for (var message : claimed) {
                try (var update = connection.prepareStatement("update outbox_message set check_at = ?" + THIS)) {
                    update.setTimestamp(1, Timestamp.from(now.plus(LEASE)));
                    set(update, 2, message);
                    update.executeUpdate();
                }
            }
            return claimed;
        });
    }

    private static OutboxMessage read(ResultSet row) throws SQLException {
        var started = row.getTimestamp(5);
        return new OutboxMessage(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                started == null ? null : started.toInstant());
    }

    /// Sends it at a later time; it was certainly not sent yet.
    void postpone(OutboxMessage message, Instant until) {
        move(message, null, until, "");
    }

    /// Marks it before it is sent.
    ///
    /// @return false if somebody else did, or it is gone
    boolean start(OutboxMessage message, Instant now) {
        return move(message, now, now.plus(LEASE), " and started_at is null") > 0;
    }

    private int move(OutboxMessage message, @Nullable Instant startedAt, Instant checkAt, String condition) {
        return database.query(connection -> {
            try (var update = connection.prepareStatement(
                    "update outbox_message set started_at = ?, check_at = ?" + THIS + condition)) {
                update.setTimestamp(1, startedAt == null ? null : Timestamp.from(startedAt));
                update.setTimestamp(2, Timestamp.from(checkAt));
                set(update, 3, message);
                return update.executeUpdate();
            }
        });
    }

    /// Deletes what was sent, or never will be.
    void settled(OutboxMessage message) {
        database.query(connection -> {
            try (var delete = connection.prepareStatement("delete from outbox_message" + THIS)) {
                set(delete, 1, message);
                return delete.executeUpdate();
            }
        });
    }

    private static void set(PreparedStatement statement, int first, OutboxMessage message) throws SQLException {
        statement.setString(first, message.workspace());
        statement.setString(first + 1, message.topic());
        statement.setString(first + 2, message.recipient());
        statement.setString(first + 3, message.round());
    }

    @Override
    public Kind kind() {
        return Kind.REMINDERS;
    }

    @Override
    public int forget(String workspace, String user) {
        return database.query(connection -> {
            try (var delete =
                    connection.prepareStatement("delete from outbox_message where workspace = ? and recipient = ?")) {
                delete.setString(1, workspace);
                delete.setString(2, user);
                return delete.executeUpdate();
            }
        });
    }
}
