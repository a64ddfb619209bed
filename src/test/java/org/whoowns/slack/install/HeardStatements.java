package org.whoowns.slack.install;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/// A driver between the app and PostgreSQL, which hears every statement.
public final class HeardStatements implements Driver {

    private static final String PREFIX = "jdbc:heard:";
    private static final Queue<String> HEARD = new ConcurrentLinkedQueue<>();

    /// The address that leads through here.
    static String url(@Nullable Object url) {
        return String.valueOf(url).replaceFirst("^jdbc:", PREFIX);
    }

    /// What was heard since this was last asked.
    static List<String> take() {
        var heard = List.copyOf(HEARD);
        HEARD.clear();
        return heard;
    }

    @Override
    public @Nullable Connection connect(String url, Properties properties) throws SQLException {
        if (!acceptsURL(url)) {
            return null;
        }
        var connection = DriverManager.getConnection(url.replaceFirst("^" + PREFIX, "jdbc:"), properties);
        return (Connection) Proxy.newProxyInstance(
                HeardStatements.class.getClassLoader(), new Class<?>[] {Connection.class}, (_, method, arguments) -> {
                    if (method.getName().equals("prepareStatement")) {
                        HEARD.add(String.valueOf(arguments[0]).replaceAll("\\s+", " "));
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause() == null ? failed : failed.getCause();
                    }
                });
    }

    @Override
    public boolean acceptsURL(String url) {
        return url.startsWith(PREFIX);
    }

    @Override
    public DriverPropertyInfo[] getPropertyInfo(String url, Properties properties) {
        return new DriverPropertyInfo[0];
    }

    @Override
    public int getMajorVersion() {
        return 1;
    }

    @Override
    public int getMinorVersion() {
        return 0;
    }

    @Override
    public boolean jdbcCompliant() {
        return false;
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getGlobal();
    }
}
