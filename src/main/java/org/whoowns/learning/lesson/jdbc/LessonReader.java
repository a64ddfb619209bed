package org.whoowns.learning.lesson.jdbc;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.whoowns.learning.jdbc.OfflineDatabase;

/// Reader of the lessons of a database without an app, for commands. Changes nothing.
public final class LessonReader {

    private LessonReader() {}

    /// The lessons in force by workspace, the latest first. Without those that teach nothing.
    ///
    /// @throws IllegalStateException with the cause, if the database can't be read
    public static SortedMap<String, List<LessonRow>> inForce(OfflineDatabase database) {
        return database.read(
                connection -> {
                    var lessons = new TreeMap<String, List<LessonRow>>();
                    try (var query = connection.prepareStatement(
                                    "select distinct workspace from lesson where state = 'IN_FORCE'");
                            var workspaces = query.executeQuery()) {
                        while (workspaces.next()) {
                            lessons.put(workspaces.getString(1), List.of());
                        }
                    }
                    for (var each : lessons.entrySet()) {
                        each.setValue(LessonQueries.inForce(connection, each.getKey()));
                    }
                    return lessons;
                },
                new TreeMap<>());
    }
}
