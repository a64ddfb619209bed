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
import javax.sql.DataSource;
import org.flywaydb.core.api.FlywayException;
import org.whoowns.startup.settings.SettingCatalog;

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

    private DatabaseSettings() {}

    /// The Micronaut environments with the fixed settings of the database.
    static List<String> environments(Map<String, String> environment) {
        var url = SettingCatalog.JDBC_URL.in(environment);
        if (url.isEmpty()) {
            return List.of("database", "embedded");
        }
        return url.get().isPostgres() ? List.of("database", "postgres") : List.of("database");
    }

    /// The file of the embedded database; empty for PostgreSQL.
    static Optional<DatabaseFile> file(Map<String, String> environment) {
        return SettingCatalog.JDBC_URL.in(environment).isEmpty()
                ? Optional.of(new DatabaseFile(Path.of(name(environment) + DatabaseFile.ENDING)))
                : Optional.empty();
    }

    /// The path of the embedded database, without the ending that H2 adds.
    private static String name(Map<String, String> environment) {
        return SettingCatalog.data(environment).resolve(FILE).toAbsolutePath().toString();
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
        var url = SettingCatalog.JDBC_URL.in(environment);
        if (url.isEmpty()) {
            return Map.of("whoowns.database.file", name(environment));
        }
        return Map.of(
                "datasources.default.url", url.get().toString(),
                "datasources.default.username",
                        SettingCatalog.JDBC_USER.in(environment).orElse(""),
                // as it is: a password may begin or end with a blank
                "datasources.default.password", environment.getOrDefault("JDBC_PASSWORD", ""));
    }

    /// The database, to be read alone; empty for an embedded one that does not exist.
    static Optional<DatabaseAddress> address(Map<String, String> environment) {
        var url = SettingCatalog.JDBC_URL.in(environment);
        if (url.isPresent()) {
            return Optional.of(new DatabaseAddress(
                    url.get().toString(),
                    SettingCatalog.JDBC_USER.in(environment).orElse(""),
                    environment.getOrDefault("JDBC_PASSWORD", "")));
        }
        return file(environment)
                .filter(file -> !file.isMissing())
                .map(_ -> new DatabaseAddress("jdbc:h2:file:" + name(environment) + READ_ONLY, "", ""));
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
        var what = SettingCatalog.JDBC_URL.in(environment).isEmpty()
                ? "The database in the data folder can't be opened. Make sure that the folder can be written to, or set"
                        + " WHOOWNS_DATA to another one. ("
                : "The database can't be opened. Please check JDBC_URL, JDBC_USER and JDBC_PASSWORD. (";
        return what + String.valueOf(cause.getMessage()).lines().findFirst().orElse("") + ")";
    }
}
