package org.whoowns.learning.handoff.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;

/// Rows of the people who are asked.
final class HandoffPeopleRows {

    private HandoffPeopleRows() {}

    /// Keeps others from sending the person a question, and counts those that wait for an answer.
    static int lockAndCount(Connection connection, String workspace, String person) throws SQLException {
        insert(connection, workspace, person);
        try (var lock = connection.prepareStatement(
                "select person from handoff_person where workspace = ? and person = ? for update")) {
            set(lock, workspace, person);
            lock.executeQuery().close();
        }
        try (var count = connection.prepareStatement("select count(*) from handoff_message where workspace = ?"
                + " and person = ? and kind = 'QUESTION' and outcome is null and progress in ('SENDING', 'SENT')")) {
            set(count, workspace, person);
            try (var rows = count.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }

    static void mute(Connection connection, String workspace, String person, Instant until) throws SQLException {
        insert(connection, workspace, person);
        try (var update = connection.prepareStatement(
                "update handoff_person set muted_until = ? where workspace = ? and person = ?")) {
            update.setTimestamp(1, Timestamp.from(until));
            update.setString(2, workspace);
            update.setString(3, person);
            update.executeUpdate();
        }
    }

    private static void insert(Connection connection, String workspace, String person) throws SQLException {
        try (var insert = connection.prepareStatement(
                "insert into handoff_person (workspace, person) values (?, ?) on conflict do nothing")) {
            set(insert, workspace, person);
            insert.executeUpdate();
        }
    }

    private static void set(PreparedStatement statement, String workspace, String person) throws SQLException {
        statement.setString(1, workspace);
        statement.setString(2, person);
    }
}
