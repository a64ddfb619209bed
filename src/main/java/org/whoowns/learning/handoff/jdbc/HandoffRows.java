package org.whoowns.learning.handoff.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.whoowns.learning.handoff.state.EscalationLevel;
import org.whoowns.learning.handoff.state.Handoff;
import org.whoowns.learning.handoff.state.HandoffReply;
import org.whoowns.learning.handoff.state.HandoffState;

/// Mapping of hand-offs to their rows.
final class HandoffRows {

    private static final String SEPARATOR = " ";
    private static final Pattern BLANK = Pattern.compile(SEPARATOR);

    private static final String ALL = "workspace, id, gap, question, nearest, team, role, state, level, due_at,"
            + " curators_due, ends_at, reply_by, reply_entry, reply_words, created_at, closed_at";

    private HandoffRows() {}

    /// @param isLocked whether to keep others from changing it
    static Optional<Handoff> find(Connection connection, HandoffKey key, boolean isLocked) throws SQLException {
        var sql = "select " + ALL + " from handoff where workspace = ? and id = ?" + (isLocked ? " for update" : "");
        try (var query = connection.prepareStatement(sql)) {
            query.setString(1, key.workspace());
            query.setString(2, key.id());
            try (var rows = query.executeQuery()) {
                return rows.next() ? Optional.of(handoff(rows)) : Optional.empty();
            }
        }
    }

    /// @return whether there was no open one for the gap
    static boolean insert(Connection connection, Handoff handoff) throws SQLException {
        try (var insert =
                connection.prepareStatement("insert into handoff (state, level, due_at, reply_by, reply_entry,"
                        + " reply_words, closed_at, check_at, open_gap, role, curators_due, workspace, id, gap, question, nearest,"
                        + " team, ends_at, created_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing")) {
            var next = setState(insert, handoff);
            insert.setString(next++, handoff.workspace());
            insert.setString(next++, handoff.id());
            insert.setString(next++, handoff.gap());
            insert.setString(next++, handoff.question());
            insert.setString(next++, String.join(SEPARATOR, handoff.nearest()));
            insert.setString(next++, handoff.team());
            insert.setTimestamp(next++, Timestamp.from(handoff.endsAt()));
            insert.setTimestamp(next, Timestamp.from(handoff.createdAt()));
            return insert.executeUpdate() == 1;
        }
    }

    static void update(Connection connection, Handoff handoff) throws SQLException {
        try (var update = connection.prepareStatement(
                "update handoff set state = ?, level = ?, due_at = ?, reply_by = ?, reply_entry = ?, reply_words = ?,"
                        + " closed_at = ?, check_at = ?, open_gap = ?, role = ?, curators_due = ?"
                        + " where workspace = ? and id = ?")) {
            var next = setState(update, handoff);
            update.setString(next++, handoff.workspace());
            update.setString(next, handoff.id());
            update.executeUpdate();
        }
    }

    /// @return the index of the next parameter
    private static int setState(PreparedStatement statement, Handoff handoff) throws SQLException {
        var state = handoff.state();
        statement.setString(1, name(state));
        statement.setString(
                2, state instanceof HandoffState.Open open ? open.level().name() : null);
        statement.setTimestamp(3, timestamp(state instanceof HandoffState.Asked asked ? asked.due() : null));
        var answered = state instanceof HandoffState.Answered found ? found : null;
        statement.setString(4, answered == null ? null : answered.by());
        var reply = answered == null ? null : answered.reply();
        statement.setString(5, reply instanceof HandoffReply.ByEntry(var entry) ? entry : null);
        statement.setString(6, reply instanceof HandoffReply.InWords(var words) ? words : null);
        statement.setTimestamp(7, timestamp(state instanceof HandoffState.Closed closed ? closed.at() : null));
        statement.setTimestamp(8, timestamp(handoff.nextCheck()));
        statement.setString(9, handoff.isOpen() ? handoff.gap() : null);
        statement.setString(10, handoff.role());
        statement.setTimestamp(11, Timestamp.from(handoff.curatorsDue()));
        return 12;
    }

    static @Nullable Timestamp timestamp(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }

    static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    private static String name(HandoffState state) {
        return switch (state) {
            case HandoffState.Looking _ -> "looking";
            case HandoffState.Waiting _ -> "waiting";
            case HandoffState.Asked _ -> "asked";
            case HandoffState.Answered _ -> "answered";
            case HandoffState.GivenUp(var wasAsked, var _) -> wasAsked ? "given-up" : "nobody";
        };
    }

    private static Handoff handoff(ResultSet row) throws SQLException {
        return new Handoff(
                row.getString("workspace"),
                row.getString("id"),
                row.getString("gap"),
                row.getString("question"),
                BLANK.splitAsStream(row.getString("nearest"))
                        .filter(each -> !each.isEmpty())
                        .toList(),
                row.getString("team"),
                row.getString("role"),
                state(row),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("curators_due").toInstant(),
                row.getTimestamp("ends_at").toInstant());
    }

    private static HandoffState state(ResultSet row) throws SQLException {
        var name = row.getString("state");
        return switch (name) {
            case "looking" -> new HandoffState.Looking(level(row));
            case "waiting" -> new HandoffState.Waiting(level(row));
            case "asked" -> new HandoffState.Asked(level(row), instant(row.getTimestamp("due_at")));
            case "answered" ->
                new HandoffState.Answered(
                        // who it was may be erased
                        Objects.requireNonNullElse(row.getString("reply_by"), ""),
                        reply(row),
                        row.getTimestamp("closed_at").toInstant());
            case "given-up", "nobody" ->
                new HandoffState.GivenUp(
                        name.equals("given-up"), row.getTimestamp("closed_at").toInstant());
            default -> throw new IllegalStateException("no hand-off is " + name);
        };
    }

    private static EscalationLevel level(ResultSet row) throws SQLException {
        return EscalationLevel.valueOf(row.getString("level"));
    }

    private static HandoffReply reply(ResultSet row) throws SQLException {
        var entry = row.getString("reply_entry");
        return entry == null ? new HandoffReply.InWords(row.getString("reply_words")) : new HandoffReply.ByEntry(entry);
    }
}
