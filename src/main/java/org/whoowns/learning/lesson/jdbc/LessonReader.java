package org.whoowns.learning.lesson.jdbc;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// Reader of the lessons of a database without an app, for commands. Changes nothing.
public final class LessonReader {

    /// SQL states of PostgreSQL and H2.
    private static final Set<String> NO_SUCH_TABLE = Set.of("42P01", "42S02", "42S04");

    private LessonReader() {}

    /// The lessons in force by workspace, the latest first. Without those that teach nothing.
    ///
    /// @throws IllegalStateException with the cause, if the database can't be read
    public static SortedMap<String, List<LessonRow>> inForce(String url, String user, String password) {
        var lessons = new TreeMap<String, List<LessonRow>>();
        try (var connection = DriverManager.getConnection(url, user, password);
                var query =
                        connection.prepareStatement("select distinct workspace from lesson where state = 'IN_FORCE'");
                var workspaces = query.executeQuery()) {
            while (workspaces.next()) {
                lessons.put(workspaces.getString(1), List.of());
            }
            for (var each : lessons.entrySet()) {
                each.setValue(LessonQueries.inForce(connection, each.getKey()));
            }
            return lessons;
        } catch (SQLException failure) {
            if (failure.getSQLState() != null && NO_SUCH_TABLE.contains(failure.getSQLState())) {
                // of a version that could not be taught anything
                return lessons;
            }
            throw new IllegalStateException("The lessons can't be read.", failure);
        }
    }
}
