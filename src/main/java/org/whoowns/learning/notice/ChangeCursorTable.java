package org.whoowns.learning.notice;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.whoowns.learning.jdbc.JdbcTransactions;
import org.whoowns.learning.outbox.OutboxTable;

/// Table of how far each workspace's changes have been told of, shared by all replicas.
///
/// Every method throws [org.whoowns.teams.ledger.jdbc.DatabaseUnavailableException] if the database is unavailable.
@Singleton
@Requires(beans = JdbcTransactions.class)
final class ChangeCursorTable {

    private static final int BATCH = 200;

    private final JdbcTransactions database;

    ChangeCursorTable(JdbcTransactions database) {
        this.database = database;
    }

    /// Workspace with changes that nobody was told of.
    record Behind(String workspace, ChangeRange changes) {}

    List<Behind> behind() {
        return database.query(connection -> {
            var behind = new ArrayList<Behind>();
            try (var query = connection.prepareStatement("select counter.workspace, coalesce(told.number, 0),"
                            + " counter.number from change_counter counter"
                            + " left join change_cursor told on told.workspace = counter.workspace"
                            + " where counter.number > coalesce(told.number, 0) limit " + BATCH);
                    var rows = query.executeQuery()) {
                while (rows.next()) {
                    behind.add(new Behind(rows.getString(1), new ChangeRange(rows.getLong(2), rows.getLong(3))));
                }
            }
            return behind;
        });
    }

    /// Messages about some changes.
    record Planned(String topic, Collection<String> recipients) {}

    /// Plans messages about changes, unless another replica did.
    void advance(String workspace, ChangeRange changes, List<Planned> messages, Instant at) {
        database.transaction(connection -> {
            try (var open = connection.prepareStatement(
                            "insert into change_cursor (workspace, number) values (?, 0) on conflict do nothing");
                    var advance = connection.prepareStatement(
                            "update change_cursor set number = ? where workspace = ? and number = ?")) {
                open.setString(1, workspace);
                open.executeUpdate();
                advance.setLong(1, changes.to());
                advance.setString(2, workspace);
                advance.setLong(3, changes.after());
                if (advance.executeUpdate() == 0) {
                    return false;
                }
            }
            for (var each : messages) {
                OutboxTable.add(connection, workspace, each.topic(), each.recipients(), changes.round(), at);
            }
            return true;
        });
    }
}
