package org.whoowns.slack.install;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.jdbc.DataSourceResolver;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.whoowns.Polling;
import org.whoowns.learning.exchange.ExchangeRetentionJob;
import org.whoowns.slack.FakeSlackApi;
import org.whoowns.teams.ledger.TestDatabase;

/// What is kept of questions, for how long, and that nobody is in it.
@Tag("database")
@Timeout(120)
class ExchangesTest {

    private static final Map<String, Object> OFTEN = Map.of("whoowns.exchanges.write", "20ms");

    @ParameterizedTest
    @EnumSource
    void countsQuestionsWithoutWhoAsked(TestDatabase engine) throws Exception {
        try (var slack = new FakeSlackApi();
                var one = new ManyWorkspaces(slack, engine.fresh(), OFTEN)) {
            one.install("T1");
            one.install("T2");

            for (var i = 0; i < 3; i++) {
                one.command("T1", "does <@U9ZZZZZZZ> own the *backlog order*? mail a@b.example");
            }
            one.mention("T1", "Ev1", "C1", "where is the coffee machine?");
            one.command("T1", "help");
            one.command("T1", "list");
            one.command("T1", "hello");
            one.command("T2", "who owns pricing?");

            awaitRows(one, "T1", 2);
            assertThat(rows(one, "T1"))
                    .satisfiesExactlyInAnyOrder(
                            row -> assertThat(row)
                                    .contains("does @someone own the backlog order?", "CONFIDENT", "COMMAND", "CHANNEL")
                                    .contains("backlog-ordering", "times 3")
                                    .doesNotContain("U9ZZZZZZZ", "a@b", "U1"),
                            row -> assertThat(row)
                                    .contains("where is the coffee machine?", "UNKNOWN", "MENTION", "times 1")
                                    .doesNotContain("C1", "U1"));
            awaitRows(one, "T2", 1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void isErasedWithItsWorkspace(TestDatabase engine) throws Exception {
        var erased = new HashMap<>(OFTEN);
        erased.put("whoowns.erase-after", "0s");
        try (var slack = new FakeSlackApi();
                var many = new ManyWorkspaces(slack, engine.fresh(), erased)) {
            for (var workspace : List.of("T1", "T2")) {
                many.install(workspace);
                many.command(workspace, "who owns pricing?");
                awaitRows(many, workspace, 1);
            }

            many.event("T1", "Ev-gone", "{\"type\":\"app_uninstalled\"}");
            many.bean(DataRetentionJob.class).run();

            assertThat(rows(many, "T1")).isEmpty();
            assertThat(rows(many, "T2")).hasSize(1);
        }
    }

    /// A person's conversations are theirs alone; a thread in a channel belongs to everybody in it.
    @ParameterizedTest
    @EnumSource
    void forgetsAPersonAtOnce(TestDatabase engine) throws Exception {
        try (var slack = new FakeSlackApi();
                var many = new ManyWorkspaces(slack, engine.fresh(), OFTEN)) {
            many.install("T1");
            many.command("T1", "who owns pricing?");
            many.mention("T1", "Ev1", "C1", "who owns the vision?");
            awaitRows(many, "T1", 2);
            awaitRows(many, "conversation", "T1", 2);

            assertThat(many.command("T1", "forget me")).contains("1 conversation that", "What stays");
            assertThat(rows(many, "conversation", "T1"))
                    .singleElement()
                    .asString()
                    .contains("person null");
            assertThat(many.command("T1", "and in Scrum?")).doesNotContain("Pricing");
            assertThat(many.command("T1", "Forget me, please")).contains("nothing tied to you");
            assertThat(rows(many, "T1")).noneMatch(row -> row.contains("U1"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void keepsNothingIfToldSo(TestDatabase engine) throws Exception {
        var never = new HashMap<>(OFTEN);
        never.put("whoowns.keep-questions", "0s");
        var database = engine.fresh();
        try (var slack = new FakeSlackApi();
                var many = new ManyWorkspaces(slack, database, OFTEN)) {
            many.install("T1");
            many.command("T1", "who owns pricing?");
            awaitRows(many, "T1", 1);
        }
        try (var slack = new FakeSlackApi();
                var many = new ManyWorkspaces(slack, database, never)) {
            many.command("T1", "who owns pricing?");
            many.bean(ExchangeRetentionJob.class).run();
            assertThat(rows(many, "T1")).isEmpty();
        }
    }

    private static void awaitRows(ManyWorkspaces many, String workspace, int count) {
        awaitRows(many, "exchange", workspace, count);
    }

    private static void awaitRows(ManyWorkspaces many, String table, String workspace, int count) {
        Polling.until(() -> rows(many, table, workspace).size() >= count);
    }

    private static List<String> rows(ManyWorkspaces many, String workspace) throws SQLException {
        return rows(many, "exchange", workspace);
    }

    private static List<String> rows(ManyWorkspaces many, String table, String workspace) throws SQLException {
        var database = many.bean(DataSourceResolver.class).resolve(many.bean(DataSource.class));
        try (var connection = database.getConnection();
                var query = connection.prepareStatement("select * from " + table + " where workspace = ?")) {
            query.setString(1, workspace);
            try (var found = query.executeQuery()) {
                var rows = new ArrayList<String>();
                while (found.next()) {
                    var row = new StringBuilder();
                    for (var column = 1; column <= found.getMetaData().getColumnCount(); column++) {
                        row.append(found.getMetaData().getColumnName(column))
                                .append(' ')
                                .append(found.getString(column))
                                .append("; ");
                    }
                    rows.add(row.toString());
                }
                return rows;
            }
        }
    }
}
