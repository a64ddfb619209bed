package org.whoowns.learning.handoff.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.whoowns.learning.handoff.state.EscalationLevel;
import org.whoowns.learning.handoff.state.HandoffMessage;
import org.whoowns.learning.handoff.state.HandoffMessage.Kind;
import org.whoowns.learning.handoff.state.HandoffMessage.Outcome;
import org.whoowns.learning.handoff.state.HandoffMessage.Progress;

/// Mapping of the messages of hand-offs to their rows.
final class HandoffMessageRows {

    private static final String ALL =
            "workspace, id, handoff, kind, person, level, channel, thread, ts, progress, outcome,"
                    + " is_named, created_at, not_before, started_at, revision, shown";

    private HandoffMessageRows() {}

    /// The messages of a hand-off, in the order in which they were made.
    static List<HandoffMessage> of(Connection connection, HandoffKey handoff) throws SQLException {
        try (var query = connection.prepareStatement("select " + ALL
                + " from handoff_message where workspace = ? and handoff = ? order by created_at, id")) {
            query.setString(1, handoff.workspace());
            query.setString(2, handoff.id());
            var found = new ArrayList<HandoffMessage>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(message(rows));
                }
            }
            return found;
        }
    }

    /// The hand-off of a message.
    static Optional<HandoffKey> handoff(Connection connection, HandoffKey message) throws SQLException {
        try (var query =
                connection.prepareStatement("select handoff from handoff_message where workspace = ? and id = ?")) {
            query.setString(1, message.workspace());
            query.setString(2, message.id());
            try (var rows = query.executeQuery()) {
                return rows.next()
                        ? Optional.of(new HandoffKey(message.workspace(), rows.getString(1)))
                        : Optional.empty();
            }
        }
    }

    static void insert(Connection connection, HandoffMessage message) throws SQLException {
        try (var insert = connection.prepareStatement("insert into handoff_message (person, level, channel, thread, ts,"
                + " progress, outcome, is_named, is_due, created_at, not_before, started_at, revision, shown, workspace, id,"
                + " handoff, kind) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            set(insert, message);
            insert.setString(17, message.handoff());
            insert.setString(18, message.kind().name());
            insert.executeUpdate();
        }
    }

    static void update(Connection connection, HandoffMessage message) throws SQLException {
        try (var update = connection.prepareStatement("update handoff_message set person = ?, level = ?, channel = ?,"
                + " thread = ?, ts = ?, progress = ?, outcome = ?, is_named = ?, is_due = ?, created_at = ?,"
                + " not_before = ?, started_at = ?, revision = ?, shown = ? where workspace = ? and id = ?")) {
            set(update, message);
            update.executeUpdate();
        }
    }

    private static void set(PreparedStatement statement, HandoffMessage message) throws SQLException {
        var level = message.level();
        var outcome = message.outcome();
        statement.setString(1, message.person());
        statement.setString(2, level == null ? null : level.name());
        statement.setString(3, message.channel());
        statement.setString(4, message.thread());
        statement.setString(5, message.ts());
        statement.setString(6, message.progress().name());
        statement.setString(7, outcome == null ? null : outcome.name());
        statement.setBoolean(8, message.isNamed());
        statement.setBoolean(9, isDue(message));
        statement.setTimestamp(10, Timestamp.from(message.createdAt()));
        statement.setTimestamp(11, Timestamp.from(message.notBefore()));
        statement.setTimestamp(12, HandoffRows.timestamp(message.startedAt()));
        statement.setInt(13, message.revision());
        statement.setInt(14, message.shown());
        statement.setString(15, message.workspace());
        statement.setString(16, message.id());
    }

    /// Whether something is left to be done about it.
    private static boolean isDue(HandoffMessage message) {
        return switch (message.progress()) {
            case PENDING, SENDING -> true;
            case SENT -> message.isStale();
            case HELD, DROPPED -> false;
        };
    }

    private static HandoffMessage message(ResultSet row) throws SQLException {
        @Nullable String level = row.getString("level");
        @Nullable String outcome = row.getString("outcome");
        return new HandoffMessage(
                row.getString("workspace"),
                row.getString("id"),
                row.getString("handoff"),
                Kind.valueOf(row.getString("kind")),
                row.getString("person"),
                level == null ? null : EscalationLevel.valueOf(level),
                row.getString("channel"),
                row.getString("thread"),
                row.getString("ts"),
                Progress.valueOf(row.getString("progress")),
                outcome == null ? null : Outcome.valueOf(outcome),
                row.getBoolean("is_named"),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("not_before").toInstant(),
                HandoffRows.instant(row.getTimestamp("started_at")),
                row.getInt("revision"),
                row.getInt("shown"));
    }
}
