package org.whoowns.teams.ledger;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.util.Properties;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/// JDBC driver that delegates to a real one and intercepts every call of a connection.
public abstract class DelegatingDriver implements Driver {

    /// Interceptor of the calls of one connection; an exception replaces the call.
    @FunctionalInterface
    public interface Watching {
        void before(String method, Object @Nullable [] arguments) throws SQLException;
    }

    private final String prefix;

    /// @param prefix of its JDBC URLs, instead of `jdbc:`
    protected DelegatingDriver(String prefix) {
        this.prefix = prefix;
    }

    /// Called for each new connection, before it is opened.
    protected abstract Watching watching() throws SQLException;

    @Override
    public final @Nullable Connection connect(String url, Properties properties) throws SQLException {
        if (!acceptsURL(url)) {
            return null;
        }
        var watching = watching();
        var connection = DriverManager.getConnection(url.replaceFirst("^" + prefix, "jdbc:"), properties);
        return (Connection) Proxy.newProxyInstance(
                DelegatingDriver.class.getClassLoader(), new Class<?>[] {Connection.class}, (_, method, arguments) -> {
                    watching.before(method.getName(), arguments);
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause() == null ? failed : failed.getCause();
                    }
                });
    }

    @Override
    public final boolean acceptsURL(String url) {
        return url.startsWith(prefix);
    }

    @Override
    public final DriverPropertyInfo[] getPropertyInfo(String url, Properties properties) {
        return new DriverPropertyInfo[0];
    }

    @Override
    public final int getMajorVersion() {
        return 1;
    }

    @Override
    public final int getMinorVersion() {
        return 0;
    }

    @Override
    public final boolean jdbcCompliant() {
        return false;
    }

    @Override
    public final Logger getParentLogger() {
        return Logger.getGlobal();
    }
}
