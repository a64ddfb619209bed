package org.whoowns.playground;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import io.micronaut.runtime.server.EmbeddedServer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.whoowns.playground.workspace.FakeMessage;

/// Web API tests over HTTP, with Slack's SDK.
@Tag("app")
class WebApiOverHttpTest {
    private final StubApp app = new StubApp();
    private EmbeddedServer server;
    private FakeSlack fakeSlack;

    @BeforeEach
    void start() throws Exception {
        server = LocalWorkspaceFixture.start(app);
        fakeSlack = server.getApplicationContext().getBean(FakeSlack.class);
    }

    @AfterEach
    void stop() {
        server.close();
        app.close();
    }

    @Test
    void worksWithSlacksSdk() throws Exception {
        SlackConfig config = new SlackConfig();
        config.setMethodsEndpointUrlPrefix(server.getURL() + "/api/");
        Slack slack = Slack.getInstance(config);
        try {
            var methods = slack.methods(StubApp.TOKEN, "T07LANTERN1");

            assertThat(methods.authTest(request -> request).getUserId()).isEqualTo("U07WHOOWNS1");
            var posted = methods.chatPostMessage(
                    request -> request.channel("C07CHECKOUT").text("grüß dich & <b>"));
            assertThat(posted.isOk()).isTrue();
            assertThat(posted.getMessage().getText()).isEqualTo("grüß dich & <b>");
            var refused = methods.chatPostMessage(request -> request.channel("C07CHECKOUT"));
            assertThat(refused.getError()).isEqualTo("no_text");
            assertThat(slack.methods("xoxb-other", "T")
                            .authTest(request -> request)
                            .getError())
                    .isEqualTo("invalid_auth");
        } finally {
            slack.close();
        }
        assertThat(fakeSlack.messages(fakeSlack.channel("checkout")).getFirst().text())
                .isEqualTo("grüß dich & <b>");
    }

    @Test
    void acceptsPostsToResponseUrls() throws Exception {
        fakeSlack.as("maya").in("design").command("/whoowns x");
        URI url = URI.create(app.last().form().getOrDefault("response_url", ""));
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> response = client.send(
                    HttpRequest.newBuilder(url)
                            .header("Content-Type", "application/json; charset=utf-8")
                            .POST(HttpRequest.BodyPublishers.ofString("{\"text\":\"später ✓\"}"))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.body()).isEqualTo("ok");
        }
        assertThat(fakeSlack.messages(fakeSlack.channel("design")))
                .extracting(FakeMessage::text)
                .containsExactly("später ✓");
    }
}
