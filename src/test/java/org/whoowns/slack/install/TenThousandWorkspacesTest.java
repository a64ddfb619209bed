package org.whoowns.slack.install;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.assertj.core.api.Condition;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.whoowns.slack.FakeSlackApi;
import org.whoowns.slack.Secret;
import org.whoowns.slack.install.encryption.TokenCipher;
import org.whoowns.slack.install.encryption.TokenKind;
import org.whoowns.teams.Holder;
import org.whoowns.teams.Team;
import org.whoowns.teams.TeamName;
import org.whoowns.teams.ledger.TestDatabase;
import org.whoowns.teams.ledger.jdbc.TeamJson;

/// Database statements per question with 10,000 workspaces of 5 teams each.
@Tag("database")
class TenThousandWorkspacesTest {

    private static final int WORKSPACES = 10_000;
    private static final int TEAMS = 5;
    private static final String WHO = "who is our product manager?";

    private final Map<String, Object> database = TestDatabase.POSTGRES.fresh();

    @Test
    void needsOneStatementForAColdQuestionAndNoneForAWarmOne() throws Exception {
        var heard = new HashMap<>(database);
        heard.put("datasources.default.url", StatementLog.url(database.get("datasources.default.url")));
        heard.put("datasources.default.driver-class-name", StatementLog.class.getName());
        var statements = new LinkedHashSet<String>();
        try (var slack = new FakeSlackApi();
                var before = new ManyWorkspaces(slack, heard, Map.of());
                var connection = open("")) {
            fill(connection, before.bean(TokenCipher.class));
        }
        try (var slack = new FakeSlackApi();
                var many = new ManyWorkspaces(slack, heard, Map.of())) {
            // otherwise the first question waits for it
            many.bean(InstallationRegistry.class).poll();

            for (var number = 0; number < WORKSPACES; number += WORKSPACES / 20) {
                StatementLog.take();
                assertThat(many.command("T" + number, WHO)).contains("@UPM1", "of T" + number + '.');
                var cold = ofQuestions();
                assertThat(cold).as("cold").hasSize(1);
                statements.addAll(cold);
                many.command("T" + number, WHO);
                assertThat(many.command("T" + number, "who decides the order of the backlog?"))
                        .contains("Product Owner");
                assertThat(ofQuestions()).as("warm").isEmpty();
            }

            // events are also claimed and the claim completed
            many.mention("T77", "Ev77", "C2", WHO);
            slack.awaitPost("xoxb-hush-T77");
            assertThat(ofQuestions()).hasSize(3).areExactly(2, aClaim());

            many.event(
                    "T78",
                    "Ev78",
                    "{\"type\":\"app_home_opened\",\"user\":\"U1\",\"channel\":\"D1\",\"tab\":\"home\"}");
            slack.await("views.publish");
            statements.addAll(ofQuestions());

            assertThat(statements.stream().filter(each -> each.startsWith("select")))
                    .hasSizeGreaterThan(2)
                    .allSatisfy(each -> assertThat(plan(each)).as(each).doesNotContain("Seq Scan"));
        }
    }

    private static Condition<String> aClaim() {
        return new Condition<>(each -> each.contains("event_claim"), "a claim");
    }

    /// Without the polling for changes of other replicas, and what is saved later, in one batch: conversations and
    /// exchanges.
    private static List<String> ofQuestions() {
        return StatementLog.take().stream()
                .filter(each -> !each.contains("change_counter")
                        && !each.equals("select workspace, number from lesson_counter")
                        && !each.equals("select workspace, number from review_counter")
                        && !each.contains(" outbox_message ")
                        && !each.contains("announced = false")
                        && !each.contains(" exchange ")
                        && !each.startsWith("delete from conversation ")
                        && !each.startsWith("insert into conversation ")
                        && !each.contains(" from gap_choice ")
                        && !each.contains("workspace, changed_at from")
                        && !each.contains("order by changed_at"))
                .toList();
    }

    private Connection open(String more) throws SQLException {
        return DriverManager.getConnection(database.get("datasources.default.url") + more, "postgres", "");
    }

    private static void fill(Connection connection, TokenCipher cipher) throws SQLException {
        var names =
                IntStream.range(0, WORKSPACES).mapToObj(number -> "T" + number).toArray();
        var tokens = IntStream.range(0, WORKSPACES)
                .mapToObj(number -> cipher.encrypt("T" + number, TokenKind.BOT, new Secret("xoxb-hush-T" + number)))
                .toArray();
        try (var insert = connection.prepareStatement("""
                insert into installation (workspace, name, app, bot_user, scopes, token, installer, installed_at, changed_at)
                select w, w, 'A1', 'UBOT', 'commands', t, 'UADMIN', current_timestamp, current_timestamp - interval '1' day
                from unnest(?, ?) as each(w, t)""")) {
            insert.setArray(1, connection.createArrayOf("text", names));
            insert.setArray(2, connection.createArrayOf("text", tokens));
            insert.executeUpdate();
        }
        var each = " from installation cross join generate_series(1, " + TEAMS + ") as n";
        try (var insert = connection.prepareStatement("insert into team (workspace, id, name_key, version, document)"
                + " select workspace, 'id' || n, 'team ' || n || ' of ' || lower(workspace) || '.', 1,"
                + " replace(replace(?, 'NUMBER', n::text), 'WORKSPACE', workspace)" + each)) {
            insert.setString(1, TeamJson.of(team()));
            insert.executeUpdate();
        }
        try (var insert = connection.createStatement()) {
            insert.execute(
                    "insert into team_channel (workspace, channel, team) select workspace, 'C' || n, 'id' || n" + each);
            insert.execute(
                    "insert into team_person (workspace, person, team) select workspace, 'UPM' || n, 'id' || n" + each);
            insert.execute("insert into workspace_agreements (workspace, version, document)"
                    + " select workspace, 1, '{\"v\":1,\"agreements\":[],\"version\":1}' from installation");
            insert.execute("analyze");
        }
    }

    private static Team team() {
        var holders = new LinkedHashMap<String, Holder>();
        holders.put("product-manager", new Holder("UPMNUMBER", null));
        holders.put("product-owner", new Holder("UPONUMBER", null));
        return new Team(
                "WORKSPACE",
                "idNUMBER",
                TeamName.of("Team NUMBER of WORKSPACE.").orElseThrow(),
                List.of("CNUMBER"),
                "pm-and-po",
                null,
                holders,
                new LinkedHashMap<>(),
                Set.of("UEDITOR"),
                1);
    }

    /// The generic plan of the statement.
    private String plan(String statement) throws SQLException {
        var numbered = statement;
        for (var number = 1; numbered.contains("?"); number++) {
            numbered = numbered.replaceFirst("\\?", "\\$" + number);
        }
        var plan = new ArrayList<String>();
        // keeps the parameters unbound
        try (var connection = open("&preferQueryMode=simple");
                var explain = connection.createStatement();
                var lines = explain.executeQuery("explain (generic_plan) " + numbered)) {
            while (lines.next()) {
                plan.add(lines.getString(1));
            }
        }
        return String.join("\n", plan);
    }
}
