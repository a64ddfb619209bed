package org.whoowns.learning.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/// Database whose clients may be killed before every statement, and before and after every commit.
///
/// A pool outlives the processes: it rolls back what a killed one left, as a database does.
public final class KillingDatabase implements AutoCloseable {

    private static final Set<String> STEPS = Set.of("prepareStatement", "commit");

    private final HikariDataSource pool = new HikariDataSource();
    private final Runnable step;

    /// @param step throws [Killed] at the end of the process
    public KillingDatabase(Map<String, Object> properties, Runnable step) {
        pool.setJdbcUrl(String.valueOf(properties.get("datasources.default.url")));
        pool.setUsername(String.valueOf(properties.get("datasources.default.username")));
        pool.setPassword("");
        pool.setMinimumIdle(1);
        this.step = step;
        Flyway.configure().dataSource(pool).load().migrate();
    }

    public DataSource source() {
        return (DataSource) Proxy.newProxyInstance(
                KillingDatabase.class.getClassLoader(), new Class<?>[] {DataSource.class}, (_, method, _) -> {
                    if (!method.getName().equals("getConnection")) {
                        throw new UnsupportedOperationException(method.getName());
                    }
                    return watched(pool.getConnection());
                });
    }

    /// A connection that nothing happens to.
    public Connection plain() throws SQLException {
        return pool.getConnection();
    }

    private Connection watched(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                KillingDatabase.class.getClassLoader(), new Class<?>[] {Connection.class}, (_, method, arguments) -> {
                    var isStep = STEPS.contains(method.getName());
                    if (isStep) {
                        step.run();
                    }
                    try {
                        var result = method.invoke(connection, arguments);
                        if (method.getName().equals("commit")) {
                            step.run();
                        }
                        return result;
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause() == null ? failed : failed.getCause();
                    }
                });
    }

    @Override
    public void close() {
        pool.close();
    }
}
