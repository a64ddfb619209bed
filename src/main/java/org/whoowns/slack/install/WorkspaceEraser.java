package org.whoowns.slack.install;

import io.micronaut.context.annotation.Requires;
import io.micronaut.jdbc.DataSourceResolver;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/// Deletes the data of a workspace from every table with a column `workspace`, including tables added in the future.
@Singleton
@Requires(property = "slack.mode", value = "many-workspaces")
final class WorkspaceEraser {

    private static final String INSTALLATIONS = "installation";

    private final DataSource database;

    WorkspaceEraser(DataSource database, DataSourceResolver resolver) {
        this.database = resolver.resolve(database);
    }

    /// Deletes everything but the installation itself. Not atomic; can be repeated after a failure.
    void erase(String workspace) {
        try (var connection = database.getConnection()) {
            var remaining = tables(connection);
            while (!remaining.isEmpty()) {
                var blocked = remaining.stream()
                        .filter(table -> !isErased(connection, table, workspace))
                        .toList();
                if (blocked.size() == remaining.size()) {
                    throw new IllegalStateException("These tables can't be erased from: " + remaining);
                }
                remaining = blocked;
            }
        } catch (SQLException away) {
            throw new IllegalStateException("The database is unavailable.", away);
        }
    }

    private static List<String> tables(Connection connection) throws SQLException {
        var tables = new ArrayList<String>();
        try (var query = connection.createStatement();
                var rows = query.executeQuery("""
                        select distinct table_name from information_schema.columns
                        where column_name = 'workspace' and table_schema = 'public' order by table_name""")) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        tables.remove(INSTALLATIONS);
        return List.copyOf(tables);
    }

    /// False if rows of another table still refer to these.
    private static boolean isErased(Connection connection, String table, String workspace) {
        try (var delete = connection.prepareStatement("delete from \"" + table + "\" where workspace = ?")) {
            delete.setString(1, workspace);
            delete.executeUpdate();
            return true;
        } catch (SQLException referredTo) {
            return false;
        }
    }
}
