package org.whoowns.slack.install;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.jdbc.DataSourceResolver;
import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.whoowns.Polling;
import org.whoowns.answering.text.MessageCatalog;
import org.whoowns.slack.FakeSlackApi;
import org.whoowns.teams.ledger.TestDatabase;
import org.whoowns.teams.ledger.tracking.ElapsedTime;

/// Follow-ups in many workspaces, on several replicas, and without a database.
@Tag("database")
@Timeout(120)
class ConversationsTest {

    private static final String BACKLOG = "who orders the backlog?";
    private static final String NOTHING =
            MessageCatalog.text("follow.up.remembers").replace("'", "\\u0027");
    private static final Map<String, Object> OFTEN = Map.of("whoowns.conversations.write", "20ms");
    private static final Map<String, Object> NEVER = Map.of("whoowns.conversations.write", "1h");

    @Test
    void anyReplicaContinuesAConversation() throws Exception {
        var database = TestDatabase.POSTGRES.fresh();
        try (var slack = new FakeSlackApi();
                var one = new ManyWorkspaces(slack, database, OFTEN);
                var other = new ManyWorkspaces(slack, database, OFTEN)) {
            one.install("T1");
            slack.await("chat.postMessage");

            one.command("T1", BACKLOG);
            awaitRow(one, "T1", "backlog-ordering");
            assertThat(other.command("T1", "and in SAFe?")).contains("Ordering the backlog (SAFe)");

            // the later answer counts, wherever it was given
            other.command("T1", "who owns pricing?");
            awaitRow(one, "T1", "pricing");
            assertThat(one.command("T1", "and in SAFe?")).contains("Pricing");

            one.mention("T1", "Ev1", "C1", BACKLOG);
            assertThat(slack.await("chat.postMessage").form().get("text")).contains("Ordering the backlog");
            awaitRow(one, "T1", "backlog-ordering");
            other.mention("T1", "Ev2", "C1", "and in SAFe?");
            assertThat(slack.await("chat.postMessage").form().get("text")).contains("Ordering the backlog (SAFe)");
        }
    }

    @ParameterizedTest
    @EnumSource
    void storesIdsButNoWordsAndNobodyWhoAsked(TestDatabase engine) throws Exception {
        var database = engine.fresh();
        try (var slack = new FakeSlackApi();
                var many = new ManyWorkspaces(slack, database, OFTEN)) {
            many.install("T1");

            many.command("T1", "who on earth orders the backlog?");
            awaitRow(many, "T1", "backlog-ordering");

            assertThat(rows(many, "T1"))
                    .singleElement()
                    .asString()
                    .contains("backlog-ordering")
                    .doesNotContain("earth", "U1", "C1");
        }
    }

    @Test
    void keepsWorkspacesApart() throws Exception {
        try (var slack = new FakeSlackApi();
                var many = new ManyWorkspaces(slack, TestDatabase.H2.fresh(), OFTEN)) {
            many.install("T1");
            many.install("T2");

            many.command("T1", BACKLOG);
            awaitRow(many, "T1", "backlog-ordering");

            assertThat(many.command("T2", "why?")).contains(NOTHING);
            assertThat(many.command("T1", "why?")).contains("Ordering the backlog");
        }
    }

    @ParameterizedTest
    @EnumSource
    void erasesTheConversationsOfAWorkspace(TestDatabase engine) throws Exception {
        var erased = new HashMap<>(OFTEN);
        erased.put("whoowns.erase-after", "0s");
        try (var slack = new FakeSlackApi();
                var many = new ManyWorkspaces(slack, engine.fresh(), erased)) {
            for (var workspace : List.of("T1", "T2")) {
                many.install(workspace);
                many.command(workspace, BACKLOG);
                awaitRow(many, workspace, "backlog-ordering");
            }

            many.event("T1", "Ev-gone", "{\"type\":\"app_uninstalled\"}");
            many.bean(DataRetentionJob.class).run();

            assertThat(rows(many, "T1")).isEmpty();
            assertThat(rows(many, "T2")).hasSize(1);
        }
    }

    @Test
    void forgetsCommandsAfterAQuarterOfAnHourAndThreadsAfterADay() throws Exception {
        var now = new AtomicReference<>(Instant.now());
        InstantSource clock = now::get;
        try (var slack = new FakeSlackApi();
                var many = new ManyWorkspaces(
                        slack, TestDatabase.H2.fresh(), OFTEN, new ElapsedTime(System::nanoTime, clock))) {
            many.install("T1");
            slack.await("chat.postMessage");
            many.command("T1", BACKLOG);
            many.mention("T1", "Ev1", "C1", BACKLOG);
            slack.await("chat.postMessage");

            now.updateAndGet(then -> then.plus(Duration.ofMinutes(14)));
            assertThat(many.command("T1", "why?")).contains("Ordering the backlog");
            now.updateAndGet(then -> then.plus(Duration.ofMinutes(16)));
            assertThat(many.command("T1", "why?")).contains(NOTHING);

            many.mention("T1", "Ev2", "C1", "why?");
            assertThat(slack.await("chat.postMessage").form().get("text")).contains("Ordering the backlog");
            now.updateAndGet(then -> then.plus(Duration.ofHours(25)));
            many.mention("T1", "Ev3", "C1", "why?");
            assertThat(slack.await("chat.postMessage").form().get("text"))
                    .contains(MessageCatalog.text("follow.up.remembers"));
        }
    }

    @Test
    void goesOnByWhatItRemembersWhileTheDatabaseIsAway() throws Exception {
        var database = new HashMap<>(TestDatabase.POSTGRES.fresh());
        var url = String.valueOf(database.get("datasources.default.url"));
        var port = URI.create(url.replace("jdbc:", "")).getPort();
        try (var proxy = new InterruptibleProxy(port);
                var slack = new FakeSlackApi()) {
            database.put("datasources.default.url", url.replace(":" + port + "/", ":" + proxy.port() + "/"));
            database.put("datasources.default.connection-timeout", 250);
            try (var many = new ManyWorkspaces(slack, database, NEVER);
                    var other = new ManyWorkspaces(slack, database, NEVER)) {
                many.install("T1");
                assertThat(other.command("T1", "help")).contains("blocks");

                many.command("T1", BACKLOG);
                proxy.cut();

                assertThat(many.command("T1", "and in SAFe?")).contains("Ordering the backlog (SAFe)");
                assertThat(other.command("T1", "and in SAFe?"))
                        .as("as if nothing had been said")
                        .contains(NOTHING);
                proxy.restore();
            }
        }
    }

    private static void awaitRow(ManyWorkspaces many, String workspace, String entry) {
        Polling.until(() -> rows(many, workspace).stream().anyMatch(row -> row.contains(entry)));
    }

    private static List<String> rows(ManyWorkspaces many, String workspace) throws SQLException {
        var source = many.bean(DataSourceResolver.class).resolve(many.bean(DataSource.class));
        var rows = new ArrayList<String>();
        try (var connection = source.getConnection();
                var query = connection.prepareStatement("select * from conversation where workspace = ?")) {
            query.setString(1, workspace);
            try (var found = query.executeQuery()) {
                while (found.next()) {
                    var row = new StringBuilder();
                    for (var column = 1; column <= found.getMetaData().getColumnCount(); column++) {
                        row.append(found.getString(column)).append('|');
                    }
                    rows.add(row.toString());
                }
            }
        }
        return rows;
    }
}
