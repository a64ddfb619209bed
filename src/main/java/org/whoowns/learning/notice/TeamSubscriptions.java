package org.whoowns.learning.notice;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.whoowns.learning.jdbc.JdbcTransactions;

/// Table of the channels in which changes of teams are posted, one a team.
///
/// Every method throws [org.whoowns.teams.ledger.jdbc.DatabaseUnavailableException] if the database is unavailable.
@Singleton
@Requires(beans = JdbcTransactions.class)
public final class TeamSubscriptions {

    private final JdbcTransactions database;

    TeamSubscriptions(JdbcTransactions database) {
        this.database = database;
    }

    public Optional<String> channel(String workspace, String team) {
        return Optional.ofNullable(channels(workspace).get(team));
    }

    /// The channels by the ids of their teams.
    Map<String, String> channels(String workspace) {
        return database.query(connection -> {
            var channels = new HashMap<String, String>();
            try (var query =
                    connection.prepareStatement("select team, channel from team_subscription where workspace = ?")) {
                query.setString(1, workspace);
                try (var rows = query.executeQuery()) {
                    while (rows.next()) {
                        channels.put(rows.getString(1), rows.getString(2));
                    }
                }
            }
            return channels;
        });
    }

    /// @param channel null for none
    public void choose(String workspace, String team, @Nullable String channel) {
        database.transaction(connection -> {
            try (var delete =
                    connection.prepareStatement("delete from team_subscription where workspace = ? and team = ?")) {
                delete.setString(1, workspace);
                delete.setString(2, team);
                delete.executeUpdate();
            }
            if (channel != null) {
                try (var insert = connection.prepareStatement("insert into team_subscription"
                        + " (workspace, team, channel) values (?, ?, ?) on conflict do nothing")) {
                    insert.setString(1, workspace);
                    insert.setString(2, team);
                    insert.setString(3, channel);
                    insert.executeUpdate();
                }
            }
            return true;
        });
    }

    /// Ends all subscriptions of a channel in which the app can't post any more.
    void end(String workspace, String channel) {
        database.query(connection -> {
            try (var delete =
                    connection.prepareStatement("delete from team_subscription where workspace = ? and channel = ?")) {
                delete.setString(1, workspace);
                delete.setString(2, channel);
                return delete.executeUpdate();
            }
        });
    }
}
