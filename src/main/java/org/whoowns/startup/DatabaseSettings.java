package org.whoowns.startup;

import io.micronaut.context.ApplicationContext;
import io.micronaut.jdbc.DataSourceResolver;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.flywaydb.core.api.FlywayException;

/// Database settings from the environment: a file in the data folder or, if `JDBC_URL` is set, PostgreSQL.
final class DatabaseSettings {

    /// The table of Flyway, which is there once a database has been migrated.
    static final String HISTORY = "flyway_schema_history";

    private static final String FILE = "whoowns";
    /// H2 error code: the file is locked by another process.
    private static final int IN_USE = 90_020;
    private static final String TABLES =
            "select table_name from information_schema.tables where upper(table_schema) <> 'INFORMATION_SCHEMA'";
    private static final String READ_ONLY =
            ";ACCESS_MODE_DATA=r;IFEXISTS=TRUE;DATABASE_TO_LOWER=TRUE;TRACE_LEVEL_FILE=0";
    /// A parameter that holds a secret, for any driver, or a user in front of the host.
    private static final Pattern PASSWORD =
            Pattern.compile("(?i)[?&;][^=&;]*(?:pass(?!file)|pwd|secret)[^=&;]*=|^[^?;]*@");
    private static final String POSTGRES = "jdbc:postgresql:";

    private DatabaseSettings() {}

    /// The Micronaut environments with the fixed settings of the database.
    static List<String> environments(Map<String, String> environment) {
        var url = url(environment);
        if (url.isEmpty()) {
            return List.of("database", "embedded");
        }
        return url.startsWith(POSTGRES) ? List.of("database", "postgres") : List.of("database");
    }

    /// The file of the embedded database; empty for PostgreSQL.
    static Optional<DatabaseFile> file(Map<String, String> environment) {
        return url(environment).isEmpty()
                ? Optional.of(new DatabaseFile(Path.of(name(environment) + DatabaseFile.ENDING)))
                : Optional.empty();
    }

    /// The path of the embedded database, without the ending that H2 adds.
    private static String name(Map<String, String> environment) {
        var data = environment.getOrDefault("WHOOWNS_DATA", "");
        return Path.of(data.isBlank() ? "data" : data, FILE).toAbsolutePath().toString();
    }

    /// The tables of an embedded database, without the system's own. Does not change its file.
    ///
    /// @return a name that is none of ours, if H2 can't read the file
    static List<String> tables(Path name) {
        var tables = new ArrayList<String>();
        try (var connection = DriverManager.getConnection("jdbc:h2:file:" + name + READ_ONLY);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(TABLES)) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
            return tables;
        } catch (SQLException unreadable) {
            return List.of("unreadable");
        }
    }

    /// The settings that depend on the environment variables.
    static Map<String, Object> properties(Map<String, String> environment) {
        var url = url(environment);
        if (url.isEmpty()) {
            return Map.of("whoowns.database.file", name(environment));
        }
        requireNoPassword(url);
        if (!url.startsWith(POSTGRES) && !url.startsWith("jdbc:h2:")) {
            throw new IllegalArgumentException("JDBC_URL must name a PostgreSQL database, such as"
                    + " jdbc:postgresql://localhost/whoowns. Without it, WhoOwns keeps its data in a file.");
        }
        return Map.of(
                "datasources.default.url", url,
                "datasources.default.username", environment.getOrDefault("JDBC_USER", ""),
                "datasources.default.password", environment.getOrDefault("JDBC_PASSWORD", ""));
    }

    /// Before anything else sees the URL, because drivers and pools print it.
    private static void requireNoPassword(String url) {
        if (PASSWORD.matcher(url).find()) {
            throw new IllegalArgumentException(
                    "JDBC_URL must not contain a password, or a user in front of the host, because it ends up in logs."
                            + " Please set JDBC_USER and JDBC_PASSWORD instead, so that JDBC_URL names only the server and the"
                            + " database, such as jdbc:postgresql://localhost/whoowns.");
        }
    }

    private static String url(Map<String, String> environment) {
        return environment.getOrDefault("JDBC_URL", "").strip();
    }

    /// An error message if the database is unavailable.
    static Optional<String> problem(ApplicationContext context) {
        // bypasses the transactional data source, because there is no transaction
        try (var connection = context.getBean(DataSourceResolver.class)
                        .resolve(context.getBean(DataSource.class))
                        .getConnection();
                var statement = connection.createStatement()) {
            statement.execute("select 1");
            return Optional.empty();
        } catch (SQLException | RuntimeException failure) {
            return Optional.of(errorMessage(rootCause(failure), System.getenv()));
        }
    }

    private static Throwable rootCause(Throwable failure) {
        var root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }

    static boolean isDatabaseError(Throwable cause) {
        return cause instanceof SQLException || cause instanceof FlywayException;
    }

    /// Whether another process has locked the data folder.
    static boolean isInUse(Throwable cause) {
        return cause instanceof SQLException failure && failure.getErrorCode() == IN_USE;
    }

    static String errorMessage(Throwable cause, Map<String, String> environment) {
        if (isInUse(cause)) {
            return "Another WhoOwns is using the data folder. Stop it, or set WHOOWNS_DATA to a folder of its own.";
        }
        var what = environment.getOrDefault("JDBC_URL", "").isBlank()
                ? "The database in the data folder can't be opened. Make sure that the folder can be written to, or set"
                        + " WHOOWNS_DATA to another one. ("
                : "The database can't be opened. Please check JDBC_URL, JDBC_USER and JDBC_PASSWORD. (";
        return what + String.valueOf(cause.getMessage()).lines().findFirst().orElse("") + ")";
    }
}
