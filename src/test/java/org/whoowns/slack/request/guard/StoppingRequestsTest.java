package org.whoowns.slack.request.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.whoowns.FreePorts;
import org.whoowns.Polling;
import org.whoowns.playground.requests.RequestSigner;
import org.whoowns.slack.AppProcess;
import org.whoowns.slack.FakeSlackApi;
import org.whoowns.slack.SignedEvents;

/// SIGTERM while requests are on their way: load balancers are told first, and every request is answered.
@Tag("app")
@Timeout(120)
class StoppingRequestsTest {

    @TempDir
    private Path folder;

    @Test
    void answersWhatIsOnItsWay() throws Exception {
        try (var slack = new FakeSlackApi()
                        .answers(
                                "auth.test",
                                _ -> "{\"ok\":true,\"team_id\":\"T1\",\"team\":\"Acme\",\"user_id\":\"UBOT\"}");
                var client = HttpClient.newHttpClient()) {
            FreePorts.start(1, ports -> {
                try (var app = new AppProcess(folder.resolve("log"), environment(slack, ports.getFirst()))) {
                    stop(app, client, URI.create("http://127.0.0.1:" + ports.getFirst() + "/health/readiness"));
                    return app;
                } catch (Exception failed) {
                    throw new IllegalStateException(failed);
                }
            });
        }
    }

    private static void stop(AppProcess app, HttpClient client, URI readiness) throws Exception {
        assertThat(status(client, readiness)).isEqualTo(200);

        app.stop();
        Polling.until(() -> status(client, readiness) != 200);
        assertThat(app.events().command("T1", "help")).contains("blocks");
        var request = SlackRequest.command(new RequestSigner(SignedEvents.SECRET), "T1");
        try (var slow = new RawConnection(app.events().app().getPort())) {
            slow.send(request.head() + request.body().substring(0, 9));
            Polling.until(() -> !app.isOpen());
            slow.send(request.body().substring(9));

            assertThat(slow.response()).startsWith("HTTP/1.1 200 ").contains("blocks");
        }
        assertThat(app.awaitEnd()).as(app.log()).isEqualTo(143);
        assertThat(app.log()).doesNotContain("ERROR", "Exception", "took too long");
    }

    private Map<String, String> environment(FakeSlackApi slack, int managementPort) {
        return Map.of(
                "SLACK_SIGNING_SECRET",
                SignedEvents.SECRET,
                "SLACK_BOT_TOKEN",
                "xoxb-1",
                "SLACK_API_URL",
                slack.url(),
                "WHOOWNS_DATA",
                folder.resolve("data").toString(),
                "WHOOWNS_STOP_DELAY",
                "4s",
                "MANAGEMENT_PORT",
                String.valueOf(managementPort));
    }

    private static int status(HttpClient client, URI address) throws Exception {
        return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding())
                .statusCode();
    }
}
