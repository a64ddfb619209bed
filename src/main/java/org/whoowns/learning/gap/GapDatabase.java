package org.whoowns.learning.gap;

import io.micronaut.context.annotation.Requires;
import io.micronaut.jdbc.DataSourceResolver;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.whoowns.teams.ledger.jdbc.DatabaseGuard;

/// Access to the tables of gaps.
///
/// Every method throws [org.whoowns.teams.ledger.jdbc.DatabaseUnavailableException] if the database is unavailable.
@Singleton
@Requires(beans = DataSource.class)
final class GapDatabase {

    private final DataSource connections;
    private final DatabaseGuard guard;

    GapDatabase(DataSource connections, DataSourceResolver resolver, DatabaseGuard guard) {
        this.connections = resolver.resolve(connections);
        this.guard = guard;
    }

    /// Work on a connection.
    @FunctionalInterface
    interface ConnectionWork<T> {
        T on(Connection connection) throws SQLException;
    }

    /// Runs work for which a person waits, with the timeout of a query.
    <T> T query(ConnectionWork<T> work) {
        return guard.query(() -> run(work));
    }

    /// Runs work in the background, in one transaction.
    <T> T transaction(ConnectionWork<T> work) {
        return guard.run(() -> run(connection -> {
            connection.setAutoCommit(false);
            try {
                var result = work.on(connection);
                connection.commit();
                return result;
            } catch (SQLException | RuntimeException failure) {
                connection.rollback();
                throw failure;
            } finally {
                connection.setAutoCommit(true);
            }
        }));
    }

    private <T> T run(ConnectionWork<T> work) {
        try (var connection = connections.getConnection()) {
            return work.on(connection);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
