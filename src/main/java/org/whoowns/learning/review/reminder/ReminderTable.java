package org.whoowns.learning.review.reminder;

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
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.whoowns.learning.PersonalDataStore;
import org.whoowns.learning.jdbc.JdbcTransactions;
import org.whoowns.learning.review.reminder.Reminder.Progress;

/// Tables of the months in which curators are told, and of their messages. Shared by all replicas.
///
/// Every method throws [org.whoowns.teams.ledger.jdbc.DatabaseUnavailableException] if the database is unavailable.
@Singleton
@Requires(beans = JdbcTransactions.class)
final class ReminderTable implements PersonalDataStore {

    private static final int BATCH = 50;
    /// Longer than a call to Slack may take with all its retries. Other replicas leave a claimed message alone for it.
    private static final Duration LEASE = Duration.ofMinutes(3);

    private static final String THIS = " where workspace = ? and person = ? and in_month = ?";

    private final JdbcTransactions database;

    ReminderTable(JdbcTransactions database) {
        this.database = database;
    }

    /// The workspaces whose curators are told in the month.
    Set<String> planned(String month) {
        return database.query(connection -> {
            var workspaces = new HashSet<String>();
            try (var query = connection.prepareStatement("select workspace from review_round where in_month = ?")) {
                query.setString(1, month);
                try (var rows = query.executeQuery()) {
                    while (rows.next()) {
                        workspaces.add(rows.getString(1));
                    }
                }
            }
            return workspaces;
        });
    }

    /// Plans the messages of a month, unless another replica did.
    void plan(String workspace, String month, Collection<String> people, Instant at) {
        database.transaction(connection -> {
            try (var round = connection.prepareStatement(
                    "insert into review_round (workspace, in_month) values (?, ?) on conflict do nothing")) {
                round.setString(1, workspace);
                round.setString(2, month);
                if (round.executeUpdate() == 0) {
                    return false;
                }
            }
            try (var insert = connection.prepareStatement("insert into review_reminder"
                    + " (workspace, person, in_month, progress, check_at) values (?, ?, ?, 'PENDING', ?)")) {
                for (var person : people) {
                    insert.setString(1, workspace);
                    insert.setString(2, person);
                    insert.setString(3, month);
                    insert.setTimestamp(4, Timestamp.from(at));
                    insert.addBatch();
                }
                insert.executeBatch();
            }
            return true;
        });
    }

    /// Claims messages that are due: other replicas leave them alone for a while.
    List<Reminder> claim(Instant now) {
        return database.transaction(connection -> {
            var claimed = new ArrayList<Reminder>();
            try (var query = connection.prepareStatement(
                    "select workspace, person, in_month, progress, started_at from review_reminder where check_at <= ?"
                            + " order by check_at limit " + BATCH + " for update skip locked")) {
                query.setTimestamp(1, Timestamp.from(now));
                try (var rows = query.executeQuery()) {
                    while (rows.next()) {
                        claimed.add(read(rows));
                    }
                }
            }
            for (var reminder : claimed) {
                move(connection, reminder, "", now.plus(LEASE));
            }
            return claimed;
        });
    }

    private static Reminder read(ResultSet row) throws SQLException {
        var started = row.getTimestamp(5);
        return new Reminder(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                Progress.valueOf(row.getString(4)),
                started == null ? null : started.toInstant());
    }

    /// Looks at it again at a later time.
    void postpone(Reminder reminder, Instant until) {
        database.transaction(connection -> move(connection, reminder, "progress = 'PENDING', ", until));
    }

    void sent(Reminder reminder) {
        database.transaction(connection -> move(connection, reminder, "progress = 'SENT', ", null));
    }

    private static int move(Connection connection, Reminder reminder, String progress, @Nullable Instant checkAt)
            throws SQLException {
        try (var update = connection.prepareStatement(
                "update review_reminder set " + progress + "check_at = ?" + THIS + " and progress <> 'SENT'")) {
            update.setTimestamp(1, checkAt == null ? null : Timestamp.from(checkAt));
            set(update, 2, reminder);
            return update.executeUpdate();
        }
    }

    private static void set(PreparedStatement statement, int first, Reminder reminder) throws SQLException {
        statement.setString(first, reminder.workspace());
        statement.setString(first + 1, reminder.person());
        statement.setString(first + 2, reminder.month());
    }

    /// Marks it before it is sent.
    ///
    /// @return false if somebody else did, or it is gone
    boolean start(Reminder reminder, Instant now) {
        return database.transaction(connection -> {
            try (var update = connection.prepareStatement(
                    "update review_reminder set progress = 'SENDING', started_at = ?, check_at = ?" + THIS
                            + " and progress = 'PENDING'")) {
                update.setTimestamp(1, Timestamp.from(now));
                update.setTimestamp(2, Timestamp.from(now.plus(LEASE)));
                set(update, 3, reminder);
                return update.executeUpdate() > 0;
            }
        });
    }

    /// Deletes the messages and plans of earlier months.
    void deleteBefore(String month) {
        database.transaction(connection -> {
            for (var table : List.of("review_reminder", "review_round")) {
                try (var delete = connection.prepareStatement("delete from " + table + " where in_month < ?")) {
                    delete.setString(1, month);
                    delete.executeUpdate();
                }
            }
            return true;
        });
    }

    @Override
    public Kind kind() {
        return Kind.REMINDERS;
    }

    @Override
    public int forget(String workspace, String user) {
        return database.transaction(connection -> {
            try (var delete =
                    connection.prepareStatement("delete from review_reminder where workspace = ? and person = ?")) {
                delete.setString(1, workspace);
                delete.setString(2, user);
                return delete.executeUpdate();
            }
        });
    }
}
