package org.whoowns.learning.lesson.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.whoowns.answering.overlay.TaughtPhrase;
import org.whoowns.matching.embedding.QuantizedVector;

/// Queries for lessons, each with all of its phrases.
final class LessonQueries {

    private static final String SELECT = "select l.workspace, l.id, l.kind, l.state, l.entry, l.document, l.gap,"
            + " l.taught_by, l.taught_at, l.decided_by, l.number, p.phrase, p.vector from lesson l"
            + " left join lesson_phrase p on p.workspace = l.workspace and p.lesson = l.id";

    private LessonQueries() {}

    static Optional<LessonRow> find(Connection connection, String workspace, String id) throws SQLException {
        try (var query =
                connection.prepareStatement(SELECT + " where l.workspace = ? and l.id = ? order by p.position")) {
            query.setString(1, workspace);
            query.setString(2, id);
            return lessons(query).stream().findFirst();
        }
    }

    static List<LessonRow> inForce(Connection connection, String workspace) throws SQLException {
        try (var query = connection.prepareStatement(
                SELECT + " where l.workspace = ? and l.state = 'IN_FORCE' order by l.number desc, p.position")) {
            query.setString(1, workspace);
            return lessons(query);
        }
    }

    static List<LessonRow> page(Connection connection, String workspace, int offset, int limit) throws SQLException {
        try (var query = connection.prepareStatement(SELECT
                + " where l.workspace = ? and l.id in (select id from lesson where workspace = ?"
                + " order by case when state = 'PROPOSED' then 0 else 1 end, number desc limit ? offset ?)"
                + " order by case when l.state = 'PROPOSED' then 0 else 1 end, l.number desc, p.position")) {
            query.setString(1, workspace);
            query.setString(2, workspace);
            query.setInt(3, limit);
            query.setInt(4, offset);
            return lessons(query);
        }
    }

    static List<LessonRow> unannounced(Connection connection, int limit) throws SQLException {
        try (var query = connection.prepareStatement(SELECT
                + " where l.state = 'IN_FORCE' and l.announced = false"
                + " order by l.workspace, l.number, p.position limit ?")) {
            query.setInt(1, limit);
            return lessons(query);
        }
    }

    static int count(Connection connection, String workspace) throws SQLException {
        try (var query = connection.prepareStatement("select count(*) from lesson where workspace = ?")) {
            query.setString(1, workspace);
            return Math.toIntExact(number(query));
        }
    }

    static long version(Connection connection, String workspace) throws SQLException {
        try (var query = connection.prepareStatement("select number from lesson_counter where workspace = ?")) {
            query.setString(1, workspace);
            return number(query);
        }
    }

    /// The first number of the first row; 0 without a row.
    static long number(PreparedStatement query) throws SQLException {
        try (var rows = query.executeQuery()) {
            return rows.next() ? rows.getLong(1) : 0;
        }
    }

    private static List<LessonRow> lessons(PreparedStatement query) throws SQLException {
        var lessons = new LinkedHashMap<String, LessonRow>();
        var phrases = new LinkedHashMap<String, List<TaughtPhrase>>();
        try (var rows = query.executeQuery()) {
            while (rows.next()) {
                var lesson = lesson(rows);
                var key = lesson.workspace() + " " + lesson.id();
                lessons.putIfAbsent(key, lesson);
                var phrase = rows.getString(12);
                var vector = rows.getBytes(13);
                var all = phrases.computeIfAbsent(key, _ -> new ArrayList<>());
                if (phrase != null && vector != null) {
                    all.add(new TaughtPhrase(lesson.entry(), phrase, QuantizedVector.ofBytes(vector)));
                }
            }
        }
        return lessons.entrySet().stream()
                .map(each -> each.getValue().withPhrases(phrases.getOrDefault(each.getKey(), List.of())))
                .toList();
    }

    private static LessonRow lesson(ResultSet row) throws SQLException {
        return new LessonRow(
                row.getString(1),
                row.getString(2),
                LessonKind.valueOf(row.getString(3)),
                LessonState.valueOf(row.getString(4)),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getTimestamp(9).toInstant(),
                row.getString(10),
                row.getLong(11),
                List.of());
    }
}
