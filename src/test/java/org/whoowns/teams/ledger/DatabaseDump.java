package org.whoowns.teams.ledger;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Every row of every table of a connection's schema, as text.
public record DatabaseDump(List<Row> rows) {

    public record Row(String table, String text) {

        @Override
        public String toString() {
            return table + ": " + text;
        }
    }

    public static DatabaseDump of(Connection connection) throws SQLException {
        var rows = new ArrayList<Row>();
        for (var table : tables(connection)) {
            try (var statement = connection.createStatement();
                    var found = statement.executeQuery("select * from " + table)) {
                while (found.next()) {
                    rows.add(new Row(table, text(found)));
                }
            }
        }
        return new DatabaseDump(rows);
    }

    private static List<String> tables(Connection connection) throws SQLException {
        return list(connection, """
                select table_name from information_schema.tables
                where table_schema = '%s' and table_name not like 'flyway%%'""".formatted(connection.getSchema()));
    }

    /// Moves every time that is stored into the past.
    public static void age(Connection connection, int days) throws SQLException {
        for (var table : tables(connection)) {
            var times = list(connection, """
                    select column_name from information_schema.columns where table_schema = '%s' and table_name = '%s'
                      and (data_type like 'timestamp%%' or data_type like 'TIMESTAMP%%' or upper(data_type) = 'DATE')\
                    """.formatted(connection.getSchema(), table));
            if (!times.isEmpty()) {
                var earlier = times.stream()
                        .map(column -> column + " = " + column + " - interval '" + days + "' day")
                        .collect(Collectors.joining(", "));
                try (var statement = connection.createStatement()) {
                    statement.execute("update " + table + " set " + earlier);
                }
            }
        }
    }

    /// The rows that have the text in any column.
    public List<Row> having(String text) {
        return rows.stream().filter(row -> row.text().contains(text)).toList();
    }

    /// The names of the tables that have the text.
    public Set<String> tablesHaving(String text) {
        return having(text).stream().map(Row::table).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String text(ResultSet row) throws SQLException {
        var columns = row.getMetaData();
        var text = new ArrayList<String>();
        for (var column = 1; column <= columns.getColumnCount(); column++) {
            var value = row.getObject(column);
            text.add(columns.getColumnName(column) + "="
                    + (value instanceof byte[] bytes
                            ? new String(bytes, StandardCharsets.ISO_8859_1)
                            : row.getString(column)));
        }
        return String.join(", ", text);
    }

    private static List<String> list(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            var found = Stream.<String>builder();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found.build().toList();
        }
    }
}
