package org.whoowns.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.whoowns.slack.socketmode.FakeSocketModeServer;

/// Socket Mode through a proxy that requires a password and intercepts TLS.
@Tag("app")
@Timeout(60)
class ProxyTest {

    private static final String PASSWORD = "p@ss:word";

    @TempDir
    private Path folder;

    @Test
    void reachesSlackThroughAProxyWithAPassword() throws Exception {
        var switchboard = new FakeSocketModeServer();
        try (var api = new FakeSlackApi()
                        .answers("auth.test", _ -> "{\"ok\":true,\"team_id\":\"T1\",\"user_id\":\"UBOT\"}")
                        .answers("apps.connections.open", _ -> "{\"ok\":true,\"url\":\"wss://wss.slack.test/link\"}");
                var proxy = new AuthenticatingProxy(
                        "ada",
                        PASSWORD,
                        Map.of("slack.test", URI.create(api.url()), "wss.slack.test", switchboard.address()),
                        folder);
                var app = start(proxy)) {
            var connection = switchboard.awaitConnection();

            connection.send("""
                    {"type":"slash_commands","envelope_id":"E1","accepts_response_payload":true,"payload":{
                     "command":"/whoowns","text":"help","team_id":"T1","user_id":"U1","channel_id":"C1",
                     "response_url":"https://slack.test/commands/1","trigger_id":"1"}}""");

            var acknowledgement =
                    JsonParser.parseString(switchboard.awaitMessage()).getAsJsonObject();
            assertThat(acknowledgement.get("envelope_id").getAsString()).isEqualTo("E1");
            assertThat(acknowledgement.getAsJsonObject("payload").getAsJsonArray("blocks"))
                    .isNotEmpty();
            assertThat(proxy.tunnels()).containsExactlyInAnyOrder("slack.test", "wss.slack.test");
            assertThat(app.log()).doesNotContain(PASSWORD);
        } finally {
            switchboard.close();
        }
    }

    private AppProcess start(AuthenticatingProxy proxy) throws Exception {
        var flags = new ArrayList<>(List.of(
                "-Dhttps.proxyHost=127.0.0.1",
                "-Dhttps.proxyPort=" + proxy.port(),
                "-Dhttps.proxyUser=ada",
                "-Dhttps.proxyPassword=" + PASSWORD));
        flags.addAll(proxy.trust());
        return new AppProcess(
                folder.resolve("app.log"),
                Map.of(
                        "WHOOWNS_DATA", folder.resolve("data").toString(),
                        "SLACK_API_URL", "https://slack.test/api/",
                        "SLACK_APP_TOKEN", "xapp-1",
                        "SLACK_BOT_TOKEN", "xoxb-1"),
                flags.toArray(String[]::new));
    }
}
