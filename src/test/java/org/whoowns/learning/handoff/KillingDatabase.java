package org.whoowns.learning.handoff;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/// Database whose clients may be killed before every statement, and before and after every commit.
final class KillingDatabase {

    private static final Set<String> STEPS = Set.of("prepareStatement", "commit");

    private final String url;
    private final String user;
    private final Runnable step;

    /// @param step throws [Killed] at the end of the process
    KillingDatabase(Map<String, Object> properties, Runnable step) {
        this.url = String.valueOf(properties.get("datasources.default.url"));
        this.user = String.valueOf(properties.get("datasources.default.username"));
        this.step = step;
        Flyway.configure().dataSource(url, user, "").load().migrate();
    }

    DataSource source() {
        return (DataSource) Proxy.newProxyInstance(
                KillingDatabase.class.getClassLoader(), new Class<?>[] {DataSource.class}, (_, method, _) -> {
                    if (!method.getName().equals("getConnection")) {
                        throw new UnsupportedOperationException(method.getName());
                    }
                    return watched(DriverManager.getConnection(url, user, ""));
                });
    }

    /// A connection that nothing happens to.
    Connection plain() throws SQLException {
        return DriverManager.getConnection(url, user, "");
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
}
