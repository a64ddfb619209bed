package org.whoowns.startup;

import io.micronaut.context.ApplicationContext;
import io.micronaut.jdbc.DataSourceResolver;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.api.FlywayException;
import org.whoowns.slack.install.TokenReencryption;

/// Where teams are kept: in a file of the data folder, or in PostgreSQL where the operator names one. Only `serve`
/// opens it.
public final class DatabaseSettings {

    /// Without the delay, everything that was acknowledged is on the disk; the rest lets H2 speak as PostgreSQL does.
    private static final String H2 = ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0";
    private static final String FILE = "whoowns";
    /// H2's number for a file that another process has opened.
    private static final int IN_USE = 90_020;
    /// Slack waits for three seconds; whoever asks should hear from us before that, database or none.
    private static final int PATIENCE_MILLIS = 1_000;
    /// How long a server that has stopped talking, as behind a broken network, is waited for.
    private static final String SILENT_SECONDS = "2";
    /// How long a question waits for what it needs, before it is answered without.
    private static final String QUESTIONS_PATIENCE = "1200ms";

    private static final String POSTGRES = "jdbc:postgresql:";
    private static final String DRIVER = "datasources.default.data-source-properties.";
    private static final String SERVER = TokenReencryption.SERVER;

    private DatabaseSettings() {}

    static Map<String, Object> properties(Map<String, String> environment) {
        var url = environment.getOrDefault("JDBC_URL", "").strip();
        var properties = new LinkedHashMap<String, Object>();
        if (url.isEmpty()) {
            properties.putAll(at(embedded(environment), "", ""));
        } else if (url.startsWith(POSTGRES) || url.startsWith("jdbc:h2:")) {
            properties.putAll(
                    at(url, environment.getOrDefault("JDBC_USER", ""), environment.getOrDefault("JDBC_PASSWORD", "")));
        } else {
            throw new IllegalArgumentException("JDBC_URL must name a PostgreSQL database, such as"
                    + " jdbc:postgresql://localhost/whoowns. Without it, WhoOwns keeps its data in a file.");
        }
        return properties;
    }

    private static Map<String, Object> at(String url, String user, String password) {
        var properties = new LinkedHashMap<String, Object>(Map.of(
                "datasources.default.url", url,
                "datasources.default.username", user,
                "datasources.default.password", password,
                "datasources.default.connection-timeout", PATIENCE_MILLIS,
                "datasources.default.validation-timeout", PATIENCE_MILLIS,
                "whoowns.database.patience", QUESTIONS_PATIENCE));
        if (url.startsWith(POSTGRES)) {
            properties.put(DRIVER + "ApplicationName", SERVER);
            properties.put(DRIVER + "socketTimeout", SILENT_SECONDS);
            properties.put(DRIVER + "connectTimeout", SILENT_SECONDS);
            // on a connection of their own, since migrations may take their time
            properties.put("flyway.datasources.default.url", url);
            properties.put("flyway.datasources.default.user", user);
            properties.put("flyway.datasources.default.password", password);
        }
        return properties;
    }

    /// For a command that works beside no server: its connections are not taken for one.
    public static Map<String, Object> asACommand(Map<String, Object> properties) {
        var changed = new LinkedHashMap<>(properties);
        changed.computeIfPresent(DRIVER + "ApplicationName", (_, _) -> SERVER + " command");
        return changed;
    }

    private static String embedded(Map<String, String> environment) {
        var folder = environment.getOrDefault("WHOOWNS_DATA", "");
        return "jdbc:h2:file:"
                + Path.of(folder.isBlank() ? "data" : folder).resolve(FILE).toAbsolutePath() + H2;
    }

    /// What is wrong with the database, in a sentence; nothing where it answers.
    static Optional<String> problem(ApplicationContext context) {
        // not by the connection of a transaction, which there is none of
        try (var connection = context.getBean(DataSourceResolver.class)
                        .resolve(context.getBean(DataSource.class))
                        .getConnection();
                var statement = connection.createStatement()) {
            statement.execute("select 1");
            return Optional.empty();
        } catch (SQLException | RuntimeException failure) {
            return Optional.of(sentence(root(failure), System.getenv()));
        }
    }

    private static Throwable root(Throwable failure) {
        var root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }

    /// Whether it was the database that failed.
    static boolean failed(Throwable cause) {
        return cause instanceof SQLException || cause instanceof FlywayException;
    }

    /// Whether another process holds the data folder.
    static boolean isInUse(Throwable cause) {
        return cause instanceof SQLException failure && failure.getErrorCode() == IN_USE;
    }

    /// What to say of a database that can't be opened.
    static String sentence(Throwable cause, Map<String, String> environment) {
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
