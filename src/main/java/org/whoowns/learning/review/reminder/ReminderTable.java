package org.whoowns.learning.review.reminder;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.whoowns.learning.jdbc.JdbcTransactions;
import org.whoowns.learning.outbox.OutboxTable;

/// Table of the months in which curators are told. Shared by all replicas.
///
/// Every method throws [org.whoowns.teams.ledger.jdbc.DatabaseUnavailableException] if the database is unavailable.
@Singleton
@Requires(beans = JdbcTransactions.class)
final class ReminderTable {

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
            OutboxTable.add(connection, workspace, ReminderTopic.NAME, people, month, at);
            return true;
        });
    }

    /// Deletes the plans of earlier months.
    void deleteBefore(String month) {
        database.transaction(connection -> {
            // the second one is of an earlier version
            for (var table : List.of("review_round", "review_reminder")) {
                try (var delete = connection.prepareStatement("delete from " + table + " where in_month < ?")) {
                    delete.setString(1, month);
                    delete.executeUpdate();
                }
            }
            return true;
        });
    }
}
