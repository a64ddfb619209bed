package org.whoowns.learning.feedback;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.whoowns.learning.jdbc.JdbcTransactions;
import org.whoowns.teams.ledger.tracking.ElapsedTime;

/// Table of votes.
@Singleton
@Requires(beans = JdbcTransactions.class)
final class VoteTable {

    private static final String OF_KEY = " where workspace = ? and person = ? and entry = ? and utterance = ?";

    private final JdbcTransactions database;
    private final ElapsedTime time;

    VoteTable(JdbcTransactions database, ElapsedTime time) {
        this.database = database;
        this.time = time;
    }

    /// Key of a vote.
    ///
    /// @param person keyed hash
    /// @param utterance redacted words
    record Key(String workspace, String person, String entry, String utterance) {

        void set(PreparedStatement statement, int first) throws SQLException {
            statement.setString(first, workspace);
            statement.setString(first + 1, person);
            statement.setString(first + 2, entry);
            statement.setString(first + 3, utterance);
        }
    }

    /// Inserts a vote, or replaces it.
    ///
    /// @return whether the person votes on this answer for the first time, or now votes differently
    boolean save(Key key, Vote vote, String comment) {
        return database.timedTransaction(connection -> {
            try (var insert = connection.prepareStatement("insert into vote (workspace, person, entry, utterance,"
                    + " helpful, reason, comment, meant, voted_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)"
                    + " on conflict do nothing")) {
                key.set(insert, 1);
                set(insert, 5, vote, comment);
                if (insert.executeUpdate() > 0) {
                    return true;
                }
            }
            var before = isHelpful(connection, key);
            try (var update = connection.prepareStatement(
                    "update vote set helpful = ?, reason = ?, comment = ?, meant = ?, voted_at = ?" + OF_KEY)) {
                set(update, 1, vote, comment);
                key.set(update, 6);
                update.executeUpdate();
            }
            return before != vote.isHelpful();
        });
    }

    private void set(PreparedStatement statement, int first, Vote vote, String comment) throws SQLException {
        var reason = vote.reason();
        statement.setBoolean(first, vote.isHelpful());
        statement.setString(first + 1, reason == null ? null : reason.name());
        statement.setString(first + 2, comment);
        statement.setString(first + 3, vote.meant());
        statement.setTimestamp(first + 4, Timestamp.from(time.now().wall()));
    }

    private static boolean isHelpful(Connection connection, Key key) throws SQLException {
        try (var query = connection.prepareStatement("select helpful from vote" + OF_KEY)) {
            key.set(query, 1);
            try (var rows = query.executeQuery()) {
                return rows.next() && rows.getBoolean(1);
            }
        }
    }

    /// The gap in which the vote is counted.
    Optional<String> gap(Key key) {
        return database.query(connection -> {
            try (var query = connection.prepareStatement("select gap from vote" + OF_KEY)) {
                key.set(query, 1);
                try (var rows = query.executeQuery()) {
                    return rows.next() ? Optional.ofNullable(rows.getString(1)) : Optional.empty();
                }
            }
        });
    }

    void setGap(Key key, String gap) {
        database.query(connection -> {
            try (var update = connection.prepareStatement("update vote set gap = ?" + OF_KEY)) {
                update.setString(1, gap);
                key.set(update, 2);
                return update.executeUpdate();
            }
        });
    }

    /// The counts by the id of each entry.
    ///
    /// @param entry of which alone; null for all
    Map<String, VoteCounts> counts(String workspace, @Nullable String entry) {
        return database.query(connection -> {
            try (var query = connection.prepareStatement("select entry, helpful, reason, count(*) from vote"
                    + " where workspace = ?" + (entry == null ? "" : " and entry = ?")
                    + " group by entry, helpful, reason")) {
                query.setString(1, workspace);
                if (entry != null) {
                    query.setString(2, entry);
                }
                var counts = new HashMap<String, VoteCounts>();
                try (var rows = query.executeQuery()) {
                    while (rows.next()) {
                        var isHelpful = rows.getBoolean(2);
                        var count = rows.getInt(4);
                        counts.merge(
                                rows.getString(1),
                                new VoteCounts(
                                        isHelpful ? count : 0,
                                        isHelpful ? 0 : count,
                                        reason(rows.getString(3))
                                                .map(each -> Map.of(each, count))
                                                .orElse(Map.of())),
                                VoteCounts::plus);
                    }
                }
                return counts;
            }
        });
    }

    /// The counts of all entries together, without reasons.
    VoteCounts countsSince(String workspace, Instant since) {
        return database.query(connection -> {
            try (var query = connection.prepareStatement(
                    "select helpful, count(*) from vote where workspace = ? and voted_at >= ? group by helpful")) {
                query.setString(1, workspace);
                query.setTimestamp(2, Timestamp.from(since));
                var counts = VoteCounts.NONE;
                try (var rows = query.executeQuery()) {
                    while (rows.next()) {
                        var isHelpful = rows.getBoolean(1);
                        var count = rows.getInt(2);
                        counts = counts.plus(new VoteCounts(isHelpful ? count : 0, isHelpful ? 0 : count, Map.of()));
                    }
                }
                return counts;
            }
        });
    }

    /// Empty for none, and for one that a newer version knows.
    private static Optional<VoteReason> reason(@Nullable String stored) {
        for (var reason : VoteReason.values()) {
            if (reason.name().equals(stored)) {
                return Optional.of(reason);
            }
        }
        return Optional.empty();
    }

    List<VoteRemark> remarks(String workspace, String entry, int limit) {
        return database.query(connection -> {
            try (var query = connection.prepareStatement("select utterance, reason, comment, meant from vote"
                    + " where workspace = ? and entry = ? and not helpful order by voted_at desc limit ?")) {
                query.setString(1, workspace);
                query.setString(2, entry);
                query.setInt(3, limit);
                var remarks = new ArrayList<VoteRemark>();
                try (var rows = query.executeQuery()) {
                    while (rows.next()) {
                        remarks.add(new VoteRemark(
                                rows.getString(1),
                                reason(rows.getString(2)).orElse(null),
                                rows.getString(3),
                                rows.getString(4)));
                    }
                }
                return remarks;
            }
        });
    }

    int deleteOf(String workspace, String person) {
        return database.query(connection -> {
            try (var delete = connection.prepareStatement("delete from vote where workspace = ? and person = ?")) {
                delete.setString(1, workspace);
                delete.setString(2, person);
                return delete.executeUpdate();
            }
        });
    }

    int deleteBefore(Instant oldest) {
        return database.transaction(connection -> {
            try (var delete = connection.prepareStatement("delete from vote where voted_at < ?")) {
                delete.setTimestamp(1, Timestamp.from(oldest));
                return delete.executeUpdate();
            }
        });
    }
}
