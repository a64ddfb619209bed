package org.whoowns.learning.lesson.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;

/// Transaction on a workspace's lessons, which holds its lock.
///
/// @param number of the change that it makes
public record LessonTransaction(Connection connection, String workspace, long number) {

    static LessonTransaction begin(Connection connection, String workspace) throws SQLException {
        try (var open = connection.prepareStatement(
                        "insert into lesson_counter (workspace, number) values (?, 0) on conflict do nothing");
                var count = connection.prepareStatement(
                        "update lesson_counter set number = number + 1 where workspace = ?")) {
            open.setString(1, workspace);
            open.executeUpdate();
            count.setString(1, workspace);
            count.executeUpdate();
        }
        return new LessonTransaction(connection, workspace, LessonQueries.version(connection, workspace));
    }

    public Optional<LessonRow> find(String id) {
        return run(() -> LessonQueries.find(connection, workspace, id));
    }

    /// The number of phrases that are in force or proposed.
    public long phrases() {
        return count("select count(*) from lesson_phrase p join lesson l on l.workspace = p.workspace"
                + " and l.id = p.lesson where l.workspace = ? and l.state in ('IN_FORCE', 'PROPOSED')");
    }

    /// The number of own entries that are in force or proposed.
    public long entries() {
        return count("select count(*) from lesson where workspace = ? and kind = 'ENTRY'"
                + " and state in ('IN_FORCE', 'PROPOSED')");
    }

    /// The number of open proposals in nobody's name.
    public long suggestions() {
        return count("select count(*) from lesson where workspace = ? and state = 'PROPOSED' and taught_by = ''");
    }

    private long count(String sql) {
        return run(() -> {
            try (var query = connection.prepareStatement(sql)) {
                query.setString(1, workspace);
                return LessonQueries.number(query);
            }
        });
    }

    /// Adds a lesson or replaces the one of the same id, and records who did it.
    public void save(LessonRow lesson, String person, Instant at) {
        run(() -> {
            for (var table :
                    new String[] {"lesson_phrase where workspace = ? and lesson", "lesson where workspace = ? and id"
                    }) {
                try (var delete = connection.prepareStatement("delete from " + table + " = ?")) {
                    delete.setString(1, workspace);
                    delete.setString(2, lesson.id());
                    delete.executeUpdate();
                }
            }
            insert(lesson);
            insertPhrases(lesson);
            record(lesson, person, at);
            return lesson;
        });
    }

    private void insert(LessonRow lesson) throws SQLException {
        try (var insert = connection.prepareStatement("insert into lesson (workspace, id, kind, state, entry, document,"
                + " gap, taught_by, taught_at, decided_by, number, announced)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            insert.setString(1, workspace);
            insert.setString(2, lesson.id());
            insert.setString(3, lesson.kind().name());
            insert.setString(4, lesson.state().name());
            insert.setString(5, lesson.entry());
            insert.setString(6, lesson.document());
            insert.setString(7, lesson.gap());
            insert.setString(8, lesson.taughtBy());
            insert.setTimestamp(9, Timestamp.from(lesson.taughtAt()));
            insert.setString(10, lesson.decidedBy());
            insert.setLong(11, lesson.number());
            insert.setBoolean(12, false);
            insert.executeUpdate();
        }
    }

    private void insertPhrases(LessonRow lesson) throws SQLException {
        try (var insert = connection.prepareStatement(
                "insert into lesson_phrase (workspace, lesson, position, phrase, vector) values (?, ?, ?, ?, ?)")) {
            for (var position = 0; position < lesson.phrases().size(); position++) {
                var phrase = lesson.phrases().get(position);
                insert.setString(1, workspace);
                insert.setString(2, lesson.id());
                insert.setInt(3, position);
                insert.setString(4, phrase.text());
                insert.setBytes(5, phrase.vector().toBytes());
                insert.addBatch();
            }
            if (!lesson.phrases().isEmpty()) {
                insert.executeBatch();
            }
        }
    }

    private void record(LessonRow lesson, String person, Instant at) throws SQLException {
        try (var insert = connection.prepareStatement("insert into lesson_history"
                + " (workspace, number, lesson, state, person, changed_at) values (?, ?, ?, ?, ?, ?)")) {
            insert.setString(1, workspace);
            insert.setLong(2, number);
            insert.setString(3, lesson.id());
            insert.setString(4, lesson.state().name());
            insert.setString(5, person);
            insert.setTimestamp(6, Timestamp.from(at));
            insert.executeUpdate();
        }
    }

    @FunctionalInterface
    private interface StatementWork<T> {
        T run() throws SQLException;
    }

    private static <T> T run(StatementWork<T> work) {
        try {
            return work.run();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
