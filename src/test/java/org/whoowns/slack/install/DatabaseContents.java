package org.whoowns.slack.install;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.postgresql.PGConnection;

/// All rows of a database, by table.
record DatabaseContents(Map<String, List<String>> rows) {

    static DatabaseContents of(Map<String, Object> database) throws SQLException {
        try (var connection = open(database)) {
            var rows = new TreeMap<String, List<String>>();
            for (var table : tables(connection)) {
                rows.put(table, rows(connection, table));
            }
            return new DatabaseContents(rows);
        }
    }

    /// The rows of a workspace.
    List<String> of(String workspace) {
        return rows.entrySet().stream()
                .flatMap(table -> table.getValue().stream()
                        .filter(row -> row.contains("|" + workspace + "|"))
                        .map(row -> table.getKey() + row))
                .toList();
    }

    /// Copies a PostgreSQL database table by table, like a dump and restore.
    static void restore(Map<String, Object> from, Map<String, Object> to) throws Exception {
        try (var source = open(from);
                var target = open(to);
                var work = target.createStatement()) {
            target.setAutoCommit(false);
            // a dump is a consistent snapshot
            source.setAutoCommit(false);
            source.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            // like a restore, which checks foreign keys at the end
            work.execute("set session_replication_role = replica");
            for (var table : tables(source)) {
                work.execute("truncate \"" + table + "\" cascade");
            }
            for (var table : tables(source)) {
                var out = source.unwrap(PGConnection.class).getCopyAPI().copyOut("copy \"" + table + "\" to stdout");
                var in = target.unwrap(PGConnection.class).getCopyAPI().copyIn("copy \"" + table + "\" from stdin");
                for (var part = out.readFromCopy(); part != null; part = out.readFromCopy()) {
                    in.writeToCopy(part, 0, part.length);
                }
                in.endCopy();
            }
            target.commit();
        }
    }

    private static Connection open(Map<String, Object> database) throws SQLException {
        return DriverManager.getConnection(
                String.valueOf(database.get("datasources.default.url")),
                String.valueOf(database.get("datasources.default.username")),
                "");
    }

    private static List<String> tables(Connection connection) throws SQLException {
        var tables = new ArrayList<String>();
        try (var found =
                connection.getMetaData().getTables(null, "public", "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (found.next()) {
                tables.add(found.getString("table_name"));
            }
        }
        return tables;
    }

    private static List<String> rows(Connection connection, String table) throws SQLException {
        var rows = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var found = statement.executeQuery("select * from \"" + table + "\"")) {
            while (found.next()) {
                var row = new StringBuilder("|");
                for (var column = 1; column <= found.getMetaData().getColumnCount(); column++) {
                    row.append(found.getString(column)).append('|');
                }
                rows.add(row.toString());
            }
        }
        rows.sort(null);
        return rows;
    }
}
