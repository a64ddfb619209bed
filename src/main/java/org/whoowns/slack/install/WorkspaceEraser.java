package org.whoowns.slack.install;

import io.micronaut.context.annotation.Requires;
import io.micronaut.jdbc.DataSourceResolver;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/// Everything that the database has of a workspace: the rows of all tables that have a column `workspace`. A table that
/// is added some day is erased from, too, without anybody having to think of it.
@Singleton
@Requires(property = "slack.mode", value = "many-workspaces")
final class WorkspaceEraser {

    private static final String OUR_OWN = "installation";

    private final DataSource database;

    WorkspaceEraser(DataSource database, DataSourceResolver resolver) {
        this.database = resolver.resolve(database);
    }

    /// Erases it all but the installation itself. Where it fails, some may be left, and it can be done again.
    void erase(String workspace) {
        try (var connection = database.getConnection()) {
            var left = tables(connection);
            while (!left.isEmpty()) {
                var later = left.stream()
                        .filter(table -> !isErased(connection, table, workspace))
                        .toList();
                if (later.size() == left.size()) {
                    throw new IllegalStateException("These tables can't be erased from: " + left);
                }
                left = later;
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
        tables.remove(OUR_OWN);
        return List.copyOf(tables);
    }

    /// Not yet where rows of another table refer to these.
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
