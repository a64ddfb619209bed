package org.whoowns.learning.jdbc;

import io.micronaut.context.annotation.Requires;
import io.micronaut.jdbc.DataSourceResolver;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.whoowns.teams.ledger.jdbc.DatabaseGuard;

/// Runs work on connections: statements of their own, or in one transaction, of which nothing stays if it fails.
///
/// Every method throws [org.whoowns.teams.ledger.jdbc.DatabaseUnavailableException] if the database is unavailable.
@Singleton
@Requires(beans = DataSource.class)
public final class JdbcTransactions {

    private final DataSource connections;
    private final DatabaseGuard guard;

    @Inject
    JdbcTransactions(DataSource connections, DataSourceResolver resolver, DatabaseGuard guard) {
        this(resolver.resolve(connections), guard);
    }

    public JdbcTransactions(DataSource connections, DatabaseGuard guard) {
        this.connections = connections;
        this.guard = guard;
    }

    /// Work on a connection.
    @FunctionalInterface
    public interface ConnectionWork<T> {
        T on(Connection connection) throws SQLException;
    }

    /// Runs statements, each of which commits, and waits no longer than an answer can.
    public <T> T query(ConnectionWork<T> work) {
        return guard.query(() -> connected(work));
    }

    /// Runs work in one transaction, however long it takes.
    public <T> T transaction(ConnectionWork<T> work) {
        return guard.run(() -> connected(connection -> transact(connection, work)));
    }

    /// Runs work in one transaction, and waits no longer than an answer can.
    public <T> T timedTransaction(ConnectionWork<T> work) {
        return guard.query(() -> connected(connection -> transact(connection, work)));
    }

    private <T> T connected(ConnectionWork<T> work) {
        try (var connection = connections.getConnection()) {
            return work.on(connection);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static <T> T transact(Connection connection, ConnectionWork<T> work) throws SQLException {
        connection.setAutoCommit(false);
        var isDone = false;
        try {
            var result = work.on(connection);
            connection.commit();
            isDone = true;
            return result;
        } finally {
            // also after an error of the JVM: to turn it on again would commit the half of it
            if (!isDone) {
                connection.rollback();
            }
            connection.setAutoCommit(true);
        }
    }
}
