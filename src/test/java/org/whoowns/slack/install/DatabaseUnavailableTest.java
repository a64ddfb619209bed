package org.whoowns.slack.install;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.micronaut.jdbc.DataSourceResolver;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.whoowns.Polling;
import org.whoowns.answering.text.MessageCatalog;
import org.whoowns.slack.AppProcess;
import org.whoowns.slack.FakeSlackApi;
import org.whoowns.slack.Secret;
import org.whoowns.slack.SignedEvents;
import org.whoowns.slack.install.encryption.TokenCipher;
import org.whoowns.slack.install.encryption.TokenKind;
import org.whoowns.teams.ledger.TestDatabase;
import org.whoowns.teams.ledger.lookup.TeamDirectory;

/// Interrupts the connection to PostgreSQL and restores it.
@Tag("database")
@Timeout(120)
class DatabaseUnavailableTest {

    private static final String WHO = "who is our product manager?";
    private static final String REFUSED = "save or look up anything right now. Nothing is lost.";

    @Test
    void answersQuestionsAndRecoversWithoutRestart() throws Exception {
        var database = new HashMap<>(TestDatabase.POSTGRES.fresh());
        var url = String.valueOf(database.get("datasources.default.url"));
        var port = URI.create(url.replace("jdbc:", "")).getPort();
        try (var proxy = new InterruptibleProxy(port);
                var slack = new FakeSlackApi()) {
            database.put("datasources.default.url", url.replace(":" + port + "/", ":" + proxy.port() + "/"));
            database.put("datasources.default.connection-timeout", 250);
            // a question polls if need be; nothing else does, whose moment would be left to chance
            database.put("whoowns.database.poll", "1h");
            try (var many = new ManyWorkspaces(slack, database, Map.of())) {
                many.install("T1");
                assertThat(many.command("T1", "help")).contains("blocks");
                slack.await("chat.postMessage");
                // installed, but not yet cached
                many.bean(InstallationRepository.class)
                        .insert(
                                "T3",
                                "Three",
                                "A1",
                                "UBOT",
                                "commands",
                                many.bean(TokenCipher.class).encrypt("T3", TokenKind.BOT, new Secret("xoxb-hush-T3")),
                                "UADMIN",
                                null,
                                null);

                proxy.cut();
                many.bean(InstallationRegistry.class).poll();

                assertThat(many.command("T1", "help")).contains("blocks");
                mention(new SignedEvents(many.app.getURI()), "Ev-away", "C1", "help");
                assertThat(many.mention("T1", "Ev-away", "C1", "help")).isEqualTo(200);
                assertThat(slack.await("chat.postMessage").form()).containsEntry("channel", "C1");
                var begun = many.begin();
                assertThat(begun.response().statusCode()).isEqualTo(302);
                var back = many.finish("code=c&state=" + begun.state(), begun.cookie());
                assertThat(back.statusCode()).isEqualTo(503);
                assertThat(back.body()).contains(MessageCatalog.text("install.away.title"), "/slack/install");
                assertThat(many.command("T3", "help")).contains("blocks");
                assertThat(many.mention("T3", "Ev-later", "C3", "help")).isEqualTo(503);
                assertThat(many.event("T1", "Ev-leaving", "{\"type\":\"app_uninstalled\"}"))
                        .as("Slack sends it again")
                        .isEqualTo(503);

                proxy.restore();
                Polling.until(() -> many.install("T2").statusCode() == 200);
                assertThat(slack.await("chat.postMessage").form()).containsEntry("channel", "UADMIN");
                many.bean(InstallationRegistry.class).poll();
                assertThat(many.mention("T3", "Ev-later", "C3", "help")).isEqualTo(200);
                assertThat(slack.await("chat.postMessage").token()).isEqualTo("xoxb-hush-T3");
                assertThat(many.mention("T2", "Ev-back", "C2", "help")).isEqualTo(200);
                assertThat(slack.await("chat.postMessage").form()).containsEntry("channel", "C2");
                assertThat(many.mention("T1", "Ev-away", "C1", "help")).isEqualTo(200);
                assertThat(many.command("T1", "help")).contains("blocks");
                assertThat(slack.posts()).isZero();
            }
        }
    }

    @Test
    void rejectsEditsWithoutLosingInput() throws Exception {
        var database = new HashMap<>(TestDatabase.POSTGRES.fresh());
        var port = port(database);
        try (var proxy = new InterruptibleProxy(port);
                var slack = new FakeSlackApi()) {
            database.put("datasources.default.url", through(proxy, database, port));
            database.put("datasources.default.connection-timeout", 250);
            // a question polls if need be; nothing else does, whose moment would be left to chance
            database.put("whoowns.database.poll", "1h");
            try (var many = new ManyWorkspaces(slack, database, Map.of())) {
                many.install("T1");
                slack.await("chat.postMessage");
                many.submit("T1", TeamModalPayload.named("Checkout", "C1", "UPM", "UPO"));
                assertThat(many.command("T1", WHO)).contains("@UPM");

                proxy.cut();
                // as after 30 seconds: the pool has closed all connections and gets no new one
                var pool = ((HikariDataSource)
                                many.bean(DataSourceResolver.class).resolve(many.bean(DataSource.class)))
                        .getHikariPoolMXBean();
                pool.softEvictConnections();
                Polling.until(() -> pool.getTotalConnections() == 0);

                assertThat(many.command("T1", WHO)).as("from memory").contains("@UPM");
                mention(
                        new SignedEvents(many.app.getURI()),
                        "Ev-cold",
                        "C-cold",
                        "who decides the order of the backlog?");
                assertThat(slack.await("chat.postMessage").form().toString())
                        .contains("Product Owner", MessageCatalog.text("here.away"));
                var typed = TeamModalPayload.named("Search", "C2", "UPM", "UPO");
                assertThat(many.submit("T1", typed)).contains("\"response_action\":\"errors\"", REFUSED);

                proxy.restore();
                for (var answer = many.submit("T1", typed); !answer.contains("clear"); ) {
                    assertThat(answer).contains(REFUSED);
                    answer = many.submit("T1", typed);
                }
                // a second submission must not create a second team
                assertThat(many.submit("T1", typed)).contains("clear");
                assertThat(many.bean(TeamDirectory.class).all("T1"))
                        .extracting(team -> team.name().text())
                        .containsExactly("Checkout", "Search");
            }
        }
    }

    @Test
    void doesNotWaitForASilentServer(@TempDir Path folder) throws Exception {
        var database = TestDatabase.POSTGRES.fresh();
        var port = port(database);
        try (var proxy = new InterruptibleProxy(port);
                var slack = new FakeSlackApi();
                var app = new AppProcess(
                        folder.resolve("app.log"),
                        Map.of(
                                "WHOOWNS_DATA",
                                folder.toString(),
                                "JDBC_URL",
                                through(proxy, database, port),
                                "JDBC_USER",
                                "postgres",
                                "SLACK_API_URL",
                                slack.url(),
                                "SLACK_BOT_TOKEN",
                                "xoxb-1",
                                "SLACK_SIGNING_SECRET",
                                SignedEvents.SECRET))) {
            slack.answers("auth.test", _ -> "{\"ok\":true,\"team_id\":\"T1\",\"user_id\":\"UBOT\"}");
            var checkout =
                    TeamModalPayload.named("Checkout", "C1", "UPM", "UPO").payload("T1");
            assertThat(app.events().interaction(checkout)).contains("clear");
            assertThat(app.events().command("T1", WHO)).contains("@UPM");

            proxy.stall();
            mention(app.events(), "Ev-cold", "C-cold", "who decides the order of the backlog?");
            assertThat(slack.await("chat.postMessage").form().toString())
                    .contains("Product Owner", MessageCatalog.text("here.away"));
            var typed = TeamModalPayload.named("Search", "C2", "UPM", "UPO").payload("T1");
            assertThat(app.events().interaction(typed)).contains(REFUSED);

            proxy.resume();
            Polling.until(() -> app.events().interaction(typed).contains("clear"));
            app.events().mention("T1", "Ev-back", "C2", WHO);
            assertThat(slack.await("chat.postMessage").form().get("text")).contains("Who is who in Search");
        }
    }

    @Test
    void answersInTimeIfTheDatabaseNeverResponds() throws Exception {
        var database = new HashMap<>(TestDatabase.POSTGRES.fresh());
        var port = port(database);
        try (var proxy = new InterruptibleProxy(port);
                var slack = new FakeSlackApi()) {
            database.put("datasources.default.url", through(proxy, database, port));
            // without a timeout, the query would wait forever
            database.put("datasources.default.connection-timeout", 0);
            database.put("whoowns.database.patience", "200ms");
            database.put("whoowns.database.rest", "1h");
            try (var many = new ManyWorkspaces(slack, database, Map.of())) {
                many.install("T1");
                slack.await("chat.postMessage");

                proxy.stall();

                assertThat(many.command("T1", "who decides the order of the backlog?"))
                        .contains(
                                "Product Owner",
                                MessageCatalog.text("here.away").replace("'", "\\u0027"));
                assertThat(many.submit("T1", TeamModalPayload.named("Search", "C2", "UPM", "UPO")))
                        .as("nobody waits for it again for a while")
                        .contains(REFUSED);
                proxy.resume();
            }
        }
    }

    /// Sends a mention as Slack does: again as long as the database may only be busy.
    private static void mention(SignedEvents events, String id, String channel, String words) throws Exception {
        Polling.until(() -> events.mention("T1", id, channel, words) != 503);
    }

    private static int port(Map<String, Object> database) {
        return URI.create(
                        String.valueOf(database.get("datasources.default.url")).replace("jdbc:", ""))
                .getPort();
    }

    private static String through(InterruptibleProxy proxy, Map<String, Object> database, int port) {
        return String.valueOf(database.get("datasources.default.url"))
                .replace(":" + port + "/", ":" + proxy.port() + "/");
    }
}
