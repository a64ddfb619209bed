package org.whoowns.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.whoowns.Polling;
import org.whoowns.slack.socketmode.FakeSocketModeServer;

/// SIGTERM while Slack is slow: acknowledged requests are finished, and no new ones are accepted.
@Tag("app")
@Timeout(120)
class StoppingTest {

    private static final String POST = "chat.postMessage";

    @TempDir
    private Path folder;

    private final CountDownLatch go = new CountDownLatch(1);
    private final FakeSlackApi slack = new FakeSlackApi()
            .answers("auth.test", _ -> "{\"ok\":true,\"team_id\":\"T1\",\"team\":\"Acme\",\"user_id\":\"UBOT\"}")
            .answers(POST, _ -> {
                try {
                    go.await();
                } catch (InterruptedException stopped) {
                    Thread.currentThread().interrupt();
                }
                return "{\"ok\":true}";
            });

    @AfterEach
    void close() {
        go.countDown();
        slack.close();
    }

    @Test
    void finishesRequestsReceivedOverHttp() throws Exception {
        try (var app = start(Map.of("SLACK_SIGNING_SECRET", SignedEvents.SECRET))) {
            for (var event = 1; event <= 3; event++) {
                assertThat(app.events().mention("T1", "Ev" + event, "C1", "help"))
                        .isEqualTo(200);
            }
            // Slack is slow with the first; the others wait in the channel's queue
            slack.await(POST);

            app.stop();
            Polling.until(() -> !app.isOpen());
            assertThat(isTurnedAway(app)).isTrue();
            assertThat(app.isAlive()).as(app.log()).isTrue();
            go.countDown();

            assertFinished(app);
        }
    }

    @Test
    void finishesRequestsReceivedOverSocketMode() throws Exception {
        var switchboard = new FakeSocketModeServer();
        slack.answers("apps.connections.open", _ -> "{\"ok\":true,\"url\":\"" + switchboard.address() + "\"}");
        try (var app = start(Map.of("SLACK_APP_TOKEN", "xapp-1"))) {
            var line = switchboard.awaitConnection();
            switchboard.awaitConnection();
            for (var event = 1; event <= 3; event++) {
                line.send("""
                        {"type":"events_api","envelope_id":"E%1$s","accepts_response_payload":false,"payload":{
                         "type":"event_callback","team_id":"T1","api_app_id":"A1","event_id":"Ev%1$s","event_time":1,
                         "event":{"type":"app_mention","user":"U1","channel":"C1","ts":"1.%1$s",
                         "text":"<@UBOT> help"}}}""".formatted(event));
                assertThat(switchboard.awaitMessage()).isEqualTo("{\"envelope_id\":\"E" + event + "\"}");
            }
            slack.await(POST);

            app.stop();
            switchboard.awaitClose();
            switchboard.awaitClose();
            assertThat(app.isAlive()).as(app.log()).isTrue();
            go.countDown();

            assertFinished(app);
            assertThat(switchboard.count()).isZero();
        } finally {
            switchboard.close();
        }
    }

    private AppProcess start(Map<String, String> mode) throws Exception {
        var environment = new HashMap<>(mode);
        environment.put("WHOOWNS_DATA", folder.resolve("data").toString());
        environment.put("SLACK_API_URL", slack.url());
        environment.put("SLACK_BOT_TOKEN", "xoxb-1");
        return new AppProcess(folder.resolve("app.log"), environment);
    }

    /// Whether the connection is refused or the request rejected.
    private static boolean isTurnedAway(AppProcess app) throws Exception {
        try {
            return app.events().mention("T1", "Ev4", "C1", "help") == 503;
        } catch (IOException closed) {
            return true;
        }
    }

    private void assertFinished(AppProcess app) throws Exception {
        slack.await(POST);
        slack.await(POST);
        assertThat(app.awaitEnd()).as(app.log()).isEqualTo(143);
        assertThat(slack.posts()).isZero();
        assertThat(app.log()).contains("WhoOwns is shutting down").doesNotContain("ERROR", "Exception");
        // the database is closed and holds every claim
        try (var database = DriverManager.getConnection("jdbc:h2:file:" + folder.resolve("data", "whoowns")
                        + ";DATABASE_TO_LOWER=TRUE;MODE=PostgreSQL");
                var statement = database.createStatement();
                var rows = statement.executeQuery("select count(*) from event_claim where closed")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getInt(1)).isEqualTo(3);
        }
    }
}
