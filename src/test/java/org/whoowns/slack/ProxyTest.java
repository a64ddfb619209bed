package org.whoowns.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.whoowns.slack.socketmode.FakeSocketModeServer;

/// Socket Mode through a proxy that requires a password and intercepts TLS.
@Tag("app")
@Timeout(60)
class ProxyTest {

    private static final String PASSWORD = "p@ss:word";

    @TempDir
    private Path folder;

    /// @param variables whether variables configure the proxy, not properties
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void reachesSlackThroughAProxyWithAPassword(boolean variables) throws Exception {
        var switchboard = new FakeSocketModeServer();
        try (var api = new FakeSlackApi()
                        .answers("auth.test", _ -> "{\"ok\":true,\"team_id\":\"T1\",\"user_id\":\"UBOT\"}")
                        .answers("apps.connections.open", _ -> "{\"ok\":true,\"url\":\"wss://wss.slack.test/link\"}");
                var proxy = new AuthenticatingProxy(
                        "ada",
                        PASSWORD,
                        Map.of(
                                "slack.test", URI.create(api.url()),
                                "hooks.slack.test", URI.create(api.url()),
                                "wss.slack.test", switchboard.address()),
                        folder);
                var app = start(proxy, variables)) {
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

            connection.send("""
                    {"type":"interactive","envelope_id":"E2","payload":{"type":"block_actions","team":{"id":"T1"},
                     "user":{"id":"U1"},"trigger_id":"1","response_url":"https://hooks.slack.test/actions/1",
                     "actions":[{"type":"button","action_id":"old","block_id":"b","value":"v"}]}}""");
            api.await("/actions/1");

            assertThat(proxy.tunnels()).containsExactlyInAnyOrder("slack.test", "hooks.slack.test", "wss.slack.test");
            assertThat(app.log()).doesNotContain(PASSWORD);
        } finally {
            switchboard.close();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "HTTPS_PROXY, socks5://ada:hush@proxy.test:1080, HTTPS_PROXY must be the address of an HTTP proxy",
        "SLACK_API_URL, http://slack.test/api/, SLACK_API_URL must begin with https://"
    })
    void refusesToStartWithAnUnsafeOrUnusableSetting(String setting, String value, String sentence) throws Exception {
        var log = folder.resolve("app.log");
        var environment = new HashMap<>(Map.of(
                "WHOOWNS_DATA",
                folder.resolve("data").toString(),
                "SLACK_SIGNING_SECRET",
                "s",
                "SLACK_BOT_TOKEN",
                "xoxb-1",
                setting,
                value));

        assertThat(AppProcess.run(log, environment, "serve")).isNotZero();

        assertThat(Files.readString(log)).contains(sentence).doesNotContain("hush", "\tat ");
    }

    private AppProcess start(AuthenticatingProxy proxy, boolean variables) throws Exception {
        var environment = new HashMap<>(Map.of(
                "WHOOWNS_DATA", folder.resolve("data").toString(),
                "SLACK_API_URL", "https://slack.test/api/",
                "SLACK_APP_TOKEN", "xapp-1",
                "SLACK_BOT_TOKEN", "xoxb-1"));
        var flags = new ArrayList<>(proxy.trust());
        if (variables) {
            environment.put("HTTPS_PROXY", "");
            environment.put("https_proxy", "http://ada:p%40ss%3Aword@127.0.0.1:" + proxy.port());
            environment.put("NO_PROXY", "slack.test:80, 10.0.0.0/8");
        } else {
            flags.addAll(List.of(
                    "-Dhttps.proxyHost=127.0.0.1",
                    "-Dhttps.proxyPort=" + proxy.port(),
                    "-Dhttps.proxyUser=ada",
                    "-Dhttps.proxyPassword=" + PASSWORD));
        }
        return new AppProcess(folder.resolve("app.log"), environment, flags.toArray(String[]::new));
    }
}
