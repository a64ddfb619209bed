package org.whoowns.teams.ledger;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;

/// Supported databases for tests, as the `@EnumSource` of a `@ParameterizedClass`.
public enum TestDatabase {
    H2 {
        @Override
        public Map<String, Object> fresh() {
            return properties(
                    "jdbc:h2:mem:" + UUID.randomUUID()
                            + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1",
                    "");
        }
    },
    POSTGRES {
        @Override
        public Map<String, Object> fresh() {
            return properties(Server.copy(), "postgres");
        }
    };

    /// Properties for a new, empty database.
    public abstract Map<String, Object> fresh();

    /// Properties for a new database of PostgreSQL in which only a schema belongs to the app; other applications'
    /// tables
    /// of the same names are in `public`.
    public static Map<String, Object> inOwnSchema() {
        var url = Server.copy();
        try (var admin = DriverManager.getConnection(url);
                var statement = admin.createStatement()) {
            statement.execute(
                    "do $$ begin create role whoowns login; exception when duplicate_object then null; end $$");
            statement.execute("create schema whoowns authorization whoowns");
            statement.execute("grant all on all tables in schema public to whoowns");
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
        return properties(url.replace("user=postgres", "user=whoowns"), "whoowns");
    }

    private static Map<String, Object> properties(String url, String user) {
        return Map.of(
                "datasources.default.url",
                url,
                "datasources.default.username",
                user,
                "datasources.default.password",
                "",
                "datasources.default.maximum-pool-size",
                4,
                "datasources.default.minimum-idle",
                0);
    }

    /// One server for all tests; each database is a copy of a migrated template.
    private static final class Server {

        private static final String TEMPLATE = "template_of_whoowns";
        private static final AtomicInteger COPIES = new AtomicInteger();
        private static final EmbeddedPostgres SERVER = start();

        private static EmbeddedPostgres start() {
            try {
                var server = EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "off")
                        .setServerConfig("max_connections", "300")
                        .start();
                create(server, "create database " + TEMPLATE);
                Flyway.configure()
                        .dataSource(server.getDatabase("postgres", TEMPLATE))
                        .load()
                        .migrate();
                return server;
            } catch (IOException notStarted) {
                throw new UncheckedIOException(notStarted);
            }
        }

        static synchronized String copy() {
            var name = "copy_" + COPIES.incrementAndGet();
            create(SERVER, "create database " + name + " template " + TEMPLATE);
            return SERVER.getJdbcUrl("postgres", name);
        }

        private static void create(EmbeddedPostgres server, String statement) {
            try (var connection = server.getPostgresDatabase().getConnection();
                    var create = connection.createStatement()) {
                create.execute(statement);
            } catch (SQLException failed) {
                throw new IllegalStateException(failed);
            }
        }
    }
}
