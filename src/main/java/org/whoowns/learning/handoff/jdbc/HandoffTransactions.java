package org.whoowns.learning.handoff.jdbc;

import io.micronaut.context.annotation.Requires;
import io.micronaut.jdbc.DataSourceResolver;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.whoowns.teams.ledger.jdbc.DatabaseGuard;

/// Transactions on the tables of hand-offs.
///
/// Rows are locked in one order, so that replicas never wait for each other in a circle: the hand-off, a person,
/// messages.
@Singleton
@Requires(beans = DataSource.class)
public final class HandoffTransactions {

    private final DataSource connections;
    private final DatabaseGuard database;

    @Inject
    HandoffTransactions(DataSource connections, DataSourceResolver resolver, DatabaseGuard database) {
        this(resolver.resolve(connections), database);
    }

    public HandoffTransactions(DataSource connections, DatabaseGuard database) {
        this.connections = connections;
        this.database = database;
    }

    /// Work on a connection.
    @FunctionalInterface
    interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    /// @throws org.whoowns.teams.ledger.jdbc.DatabaseUnavailableException if the database is unavailable
    <T> T run(Work<T> work) {
        return database.run(() -> transaction(work));
    }

    /// The same, but waits no longer than an answer can.
    <T> T query(Work<T> work) {
        return database.query(() -> transaction(work));
    }

    private <T> T transaction(Work<T> work) {
        try (var connection = connections.getConnection()) {
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
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
