package org.whoowns.playground;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.whoowns.slack.SlackAppFixture;

/// The local workspace exists in local mode only, whatever is set.
@Tag("app")
class LocalModeConditionTest {

    @ParameterizedTest
    @CsvSource({"true, true, true", "false, true, false", "true, false, false"})
    void needsTheModeAndTheSetting(String local, String enabled, boolean exists) throws Exception {
        try (var app = SlackAppFixture.open(Map.of("slack.local", local, "playground.enabled", enabled));
                var client = HttpClient.newHttpClient()) {
            assertThat(app.getApplicationContext().containsBean(FakeSlack.class))
                    .isEqualTo(exists);
            assertThat(status(client, app.getURI().resolve("/"))).isEqualTo(exists ? 200 : 404);
            assertThat(status(client, app.getURI().resolve("/api/auth.test"))).isEqualTo(exists ? 200 : 404);
        }
    }

    private static int status(HttpClient client, URI address) throws Exception {
        return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding())
                .statusCode();
    }
}
