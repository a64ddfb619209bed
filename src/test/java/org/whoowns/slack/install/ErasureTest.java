package org.whoowns.slack.install;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.whoowns.Polling;
import org.whoowns.slack.FakeSlackApi;
import org.whoowns.slack.install.erasure.WorkspaceEraser;
import org.whoowns.teams.ledger.DatabaseDump;
import org.whoowns.teams.ledger.TestDatabase;

/// Erasure of a workspace from our tables, all of them and no others.
@Tag("database")
class ErasureTest {

    private static final Map<String, Object> AT_ONCE = Map.of("whoowns.erase-after", "0s");
    private static final String GOODBYE = "{\"type\":\"app_uninstalled\"}";

    /// If it fails, add the table of your migration to [WorkspaceEraser#TABLES].
    @ParameterizedTest
    @EnumSource
    void knowsEveryTableOfTheMigrations(TestDatabase engine) throws Exception {
        var database = engine.fresh();
        Flyway.configure()
                .dataSource(
                        String.valueOf(database.get("datasources.default.url")),
                        String.valueOf(database.get("datasources.default.username")),
                        "")
                .load()
                .migrate();

        try (var connection = open(database)) {
            assertThat(list(connection, """
                            select table_name from information_schema.columns
                            where column_name = 'workspace' and table_schema = 'public'"""))
                    .contains("installation")
                    .filteredOn(table -> !table.equals("installation"))
                    .containsExactlyInAnyOrderElementsOf(WorkspaceEraser.TABLES);
        }
    }

    @Test
    void erasesFromItsOwnSchemaAndNoOther() throws Exception {
        var database = TestDatabase.inOwnSchema();
        var url = String.valueOf(database.get("datasources.default.url"));
        try (var admin = DriverManager.getConnection(url.replace("user=whoowns", "user=postgres"))) {
            // the tables in public are another application's, with the same names
            execute(
                    admin,
                    "create table public.invoice (workspace varchar(32) not null)",
                    "insert into public.invoice values ('T1')",
                    "insert into public.team values ('T1', 'theirs', 'theirs', 1, '{}')",
                    "insert into public.change_counter values ('T1', 1, current_timestamp)");
            try (var slack = new FakeSlackApi();
                    var many = new ManyWorkspaces(slack, database, AT_ONCE)) {
                for (var workspace : new String[] {"T1", "T2"}) {
                    many.install(workspace);
                    assertThat(many.submit(workspace, TeamModalPayload.named("Checkout", "C1", "UPM", "UPO")))
                            .contains("clear");
                }
                many.event("T1", "Ev-gone", GOODBYE);

                many.bean(DataRetentionJob.class).run();

                for (var table : WorkspaceEraser.TABLES) {
                    assertThat(list(admin, "select workspace from whoowns." + table))
                            .as(table)
                            .doesNotContain("T1");
                }
                assertThat(list(admin, "select workspace from whoowns.installation"))
                        .containsExactly("T2");
                assertThat(list(admin, "select workspace from whoowns.team")).containsExactly("T2");
                assertThat(list(admin, "select workspace from public.invoice")).containsExactly("T1");
                assertThat(list(admin, "select workspace from public.team")).containsExactly("T1");
                assertThat(list(admin, "select workspace from public.change_counter"))
                        .containsExactly("T1");
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void leavesNothingOfTheWorkspaceInAnyTable(TestDatabase engine) throws Exception {
        var database = engine.fresh();
        var quickly = new HashMap<>(AT_ONCE);
        List.of("exchanges.write", "gaps.collect", "conversations.write")
                .forEach(each -> quickly.put("whoowns." + each, "20ms"));
        try (var slack = new FakeSlackApi();
                var many = new ManyWorkspaces(slack, database, quickly);
                var admin = open(database)) {
            for (var workspace : List.of("T1GONE", "T2")) {
                many.install(workspace);
                many.submit(workspace, TeamModalPayload.named("Checkout", "C1" + workspace, "UPM", "UPO"));
                many.command(workspace, "who owns pricing?");
                many.command(workspace, "who paints the shed of " + workspace + "?");
            }
            Polling.until(() -> DatabaseDump.of(admin)
                    .tablesHaving("T1GONE")
                    .containsAll(List.of("team", "team_history", "conversation", "exchange", "gap", "asker_key")));

            many.event("T1GONE", "Ev-gone", GOODBYE);
            many.bean(DataRetentionJob.class).run();

            assertThat(DatabaseDump.of(admin).having("T1GONE")).isEmpty();
            assertThat(DatabaseDump.of(admin).tablesHaving("T2")).contains("team", "gap", "conversation");
        }
    }

    @ParameterizedTest
    @EnumSource
    void triesAgainIfATableCannotBeErased(TestDatabase engine) throws Exception {
        var database = engine.fresh();
        try (var slack = new FakeSlackApi();
                var many = new ManyWorkspaces(slack, database, AT_ONCE);
                var admin = open(database)) {
            for (var workspace : new String[] {"T1", "T2"}) {
                many.install(workspace);
                many.submit(workspace, TeamModalPayload.named("Checkout", "C1", "UPM", "UPO"));
                many.event(workspace, "Ev-gone-" + workspace, GOODBYE);
            }
            execute(
                    admin,
                    "create table theirs (workspace varchar(32), team varchar(36),"
                            + " foreign key (workspace, team) references team (workspace, id))",
                    "insert into theirs select workspace, id from team where workspace = 'T1'");

            many.bean(DataRetentionJob.class).run();

            assertThat(list(admin, "select workspace from installation"))
                    .as("the other workspace is erased all the same")
                    .containsExactly("T1");
            assertThat(list(admin, "select workspace from team_history"))
                    .as("all or nothing")
                    .containsExactly("T1");

            execute(admin, "delete from theirs");
            many.bean(DataRetentionJob.class).run();

            assertThat(list(admin, "select workspace from installation")).isEmpty();
            assertThat(list(admin, "select workspace from team_history")).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void keepsAWorkspaceThatInstalledTheAppAgain(TestDatabase engine) throws Exception {
        try (var slack = new FakeSlackApi();
                var many = new ManyWorkspaces(slack, engine.fresh(), AT_ONCE)) {
            many.install("T1");
            many.event("T1", "Ev-gone", GOODBYE);
            var removed = Objects.requireNonNull(many.bean(InstallationRepository.class)
                    .find("T1")
                    .orElseThrow()
                    .removedAt());
            many.install("T1");

            // as if the job had listed it just before
            assertThat(many.bean(WorkspaceEraser.class).erase("T1", removed.plusSeconds(1)))
                    .isFalse();

            assertThat(many.command("T1", "help")).contains("blocks");
        }
    }

    private static Connection open(Map<String, Object> database) throws SQLException {
        return DriverManager.getConnection(
                String.valueOf(database.get("datasources.default.url")),
                String.valueOf(database.get("datasources.default.username")),
                "");
    }

    private static void execute(Connection connection, String... statements) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (var each : statements) {
                statement.execute(each);
            }
        }
    }

    private static List<String> list(Connection connection, String query) throws SQLException {
        var found = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }
}
