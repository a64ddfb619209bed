package org.whoowns.learning.insight;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.whoowns.learning.jdbc.JdbcTransactions;
import org.whoowns.learning.outbox.OutboxTable;
import org.whoowns.teams.ledger.tracking.ElapsedTime;

/// Table of the channels that get the weekly digest, one a workspace.
///
/// Every method throws [org.whoowns.teams.ledger.jdbc.DatabaseUnavailableException] if the database is unavailable.
@Singleton
@Requires(beans = JdbcTransactions.class)
public final class DigestChannels {

    private final JdbcTransactions database;
    private final ElapsedTime time;

    DigestChannels(JdbcTransactions database, ElapsedTime time) {
        this.database = database;
        this.time = time;
    }

    public Optional<String> channel(String workspace) {
        return database.query(connection -> {
            try (var query = connection.prepareStatement("select channel from digest_channel where workspace = ?")) {
                query.setString(1, workspace);
                try (var rows = query.executeQuery()) {
                    return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
                }
            }
        });
    }

    /// The first digest follows next week.
    ///
    /// @param channel null for none
    public void choose(String workspace, @Nullable String channel) {
        var week = InsightTable.monday(LocalDate.ofInstant(time.now().wall(), ZoneOffset.UTC));
        database.transaction(connection -> {
            try (var delete = connection.prepareStatement("delete from digest_channel where workspace = ?")) {
                delete.setString(1, workspace);
                delete.executeUpdate();
            }
            if (channel != null) {
                try (var insert = connection.prepareStatement("insert into digest_channel"
                        + " (workspace, channel, told_week) values (?, ?, ?) on conflict do nothing")) {
                    insert.setString(1, workspace);
                    insert.setString(2, channel);
                    insert.setString(3, week.toString());
                    insert.executeUpdate();
                }
            }
            return true;
        });
    }

    /// A channel that has had no digest yet in a week.
    record Due(String workspace, String channel) {}

    List<Due> due(LocalDate week) {
        return database.query(connection -> {
            var due = new ArrayList<Due>();
            try (var query =
                    connection.prepareStatement("select workspace, channel from digest_channel where told_week < ?")) {
                query.setString(1, week.toString());
                try (var rows = query.executeQuery()) {
                    while (rows.next()) {
                        due.add(new Due(rows.getString(1), rows.getString(2)));
                    }
                }
            }
            return due;
        });
    }

    /// Plans the digest of a week, unless another replica did.
    void plan(Due due, LocalDate week, Instant at) {
        database.transaction(connection -> {
            try (var update = connection.prepareStatement(
                    "update digest_channel set told_week = ? where workspace = ? and told_week < ?")) {
                update.setString(1, week.toString());
                update.setString(2, due.workspace());
                update.setString(3, week.toString());
                if (update.executeUpdate() == 0) {
                    return false;
                }
            }
            OutboxTable.add(connection, due.workspace(), DigestTopic.NAME, List.of(due.channel()), week.toString(), at);
            return true;
        });
    }
}
