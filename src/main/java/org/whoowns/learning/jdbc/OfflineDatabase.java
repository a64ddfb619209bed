package org.whoowns.learning.jdbc;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Set;
import org.whoowns.learning.jdbc.JdbcTransactions.ConnectionWork;

/// Database of an app that need not run, as commands read it.
///
/// @param url JDBC URL
public record OfflineDatabase(String url, String user, String password) {

    /// SQL states of PostgreSQL and H2.
    private static final Set<String> NO_SUCH_TABLE = Set.of("42P01", "42S02", "42S04");

    /// Reads something.
    ///
    /// @param ifOlder the outcome if the database is of a version that lacks the table
    /// @throws IllegalStateException with the cause, if the database can't be read
    public <T> T read(ConnectionWork<T> work, T ifOlder) {
        try (var connection = DriverManager.getConnection(url, user, password)) {
            return work.on(connection);
        } catch (SQLException failure) {
            if (failure.getSQLState() != null && NO_SUCH_TABLE.contains(failure.getSQLState())) {
                return ifOlder;
            }
            throw new IllegalStateException("The database can't be read.", failure);
        }
    }
}
