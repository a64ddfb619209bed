package org.whoowns.learning.handoff.jdbc;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import javax.sql.DataSource;
import org.whoowns.learning.jdbc.JdbcTransactions;

/// Table of what is known about people who ask and are asked: mutes, and wishes to be told.
///
/// Every method throws [org.whoowns.teams.ledger.jdbc.DatabaseUnavailableException] if the database is unavailable.
@Singleton
@Requires(beans = DataSource.class)
public final class HandoffPeopleTable {

    private final JdbcTransactions transactions;

    public HandoffPeopleTable(JdbcTransactions transactions) {
        this.transactions = transactions;
    }

    /// Sends the person no questions until then.
    public void mute(String workspace, String person, Instant until) {
        transactions.transaction(connection -> {
            HandoffPeopleRows.mute(connection, workspace, person, until);
            return true;
        });
    }

    public boolean isMuted(String workspace, String person, Instant at) {
        return transactions.timedTransaction(connection -> {
            try (var query = connection.prepareStatement(
                    "select 1 from handoff_person where workspace = ? and person = ? and muted_until > ?")) {
                query.setString(1, workspace);
                query.setString(2, person);
                query.setTimestamp(3, Timestamp.from(at));
                try (var rows = query.executeQuery()) {
                    return rows.next();
                }
            }
        });
    }

    /// Sends what waits for a free slot of the person now.
    public void freeSlot(String workspace, String person, Instant at) {
        transactions.transaction(connection -> {
            try (var update = connection.prepareStatement("update handoff_message set not_before = ?"
                    + " where workspace = ? and person = ? and kind = 'QUESTION' and progress = 'PENDING'")) {
                update.setTimestamp(1, Timestamp.from(at));
                update.setString(2, workspace);
                update.setString(3, person);
                return update.executeUpdate();
            }
        });
    }

    /// Erases wishes to be told, and who answered or declined what is settled. Questions that wait for the person's
    /// answer stay.
    ///
    /// @return the number of wishes
    int eraseWishes(String workspace, String person) {
        return transactions.transaction(connection -> {
            var wishes = update(
                    connection,
                    "delete from handoff_message where workspace = ? and person = ? and kind = 'ANSWER'",
                    workspace,
                    person);
            update(
                    connection,
                    "update handoff_message set person = null where workspace = ? and person = ?"
                            + " and kind = 'QUESTION' and outcome is not null and outcome <> 'EXPIRED' and not is_due",
                    workspace,
                    person);
            update(
                    connection,
                    "update handoff set reply_by = null where workspace = ? and reply_by = ? and not exists (select 1 from"
                            + " handoff_message where handoff_message.workspace = handoff.workspace"
                            + " and handoff_message.handoff = handoff.id and is_due)",
                    workspace,
                    person);
            return wishes;
        });
    }

    /// @return the number of mutes
    int eraseMutes(String workspace, String person) {
        return transactions.transaction(connection -> {
            var row = "delete from handoff_person where workspace = ? and person = ?";
            var mutes = update(connection, row + " and muted_until is not null", workspace, person);
            update(connection, row, workspace, person);
            return mutes;
        });
    }

    private static int update(Connection connection, String sql, String workspace, String person) throws SQLException {
        try (var update = connection.prepareStatement(sql)) {
            update.setString(1, workspace);
            update.setString(2, person);
            return update.executeUpdate();
        }
    }

    /// Deletes hand-offs that were closed before the time, and mutes that are over.
    public void deleteBefore(Instant closedBefore, Instant now) {
        transactions.transaction(connection -> {
            delete(
                    connection,
                    "delete from handoff_message where exists (select 1 from handoff"
                            + " where handoff.workspace = handoff_message.workspace and handoff.id = handoff_message.handoff"
                            + " and handoff.closed_at < ?)",
                    closedBefore);
            delete(connection, "delete from handoff where closed_at < ?", closedBefore);
            return delete(connection, "delete from handoff_person where muted_until is null or muted_until < ?", now);
        });
    }

    private static int delete(Connection connection, String sql, Instant before) throws SQLException {
        try (var delete = connection.prepareStatement(sql)) {
            delete.setTimestamp(1, Timestamp.from(before));
            return delete.executeUpdate();
        }
    }
}
