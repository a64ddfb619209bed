package org.whoowns.teams.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.TreeSet;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The migrations, on both databases.
@Tag("database")
class MigrationTest {

    @ParameterizedTest
    @EnumSource
    void createsTheSameTablesOnBothDatabases(TestDatabase engine) throws SQLException {
        var database = engine.fresh();
        var url = String.valueOf(database.get("datasources.default.url"));
        var user = String.valueOf(database.get("datasources.default.username"));
        Flyway.configure().dataSource(url, user, "").load().migrate();

        var tables = new TreeSet<String>();
        try (var connection = DriverManager.getConnection(url, user, "");
                var found =
                        connection.getMetaData().getTables(null, "public", "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (found.next()) {
                tables.add(found.getString("table_name"));
            }
        }
        assertThat(tables)
                .contains(
                        "team",
                        "team_channel",
                        "team_person",
                        "team_history",
                        "workspace_agreements",
                        "change_counter");
    }
}
