package org.whoowns.slack.request.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.whoowns.playground.requests.RequestSigner;
import org.whoowns.slack.AppProcess;
import org.whoowns.slack.FakeSlackApi;
import org.whoowns.slack.SignedEvents;

/// A process with the launcher's memory, against bytes that nobody signed.
@Tag("app")
@Timeout(180)
class UnsignedBytesTest {

    private static final String TINY_CHUNKS = "1\r\nx\r\n".repeat(1000);
    private static final String LARGE_PART = "x".repeat(128 << 10);

    @TempDir
    private Path folder;

    @Test
    void neitherTinyChunksNorUnfinishedBodiesExhaustMemory() throws Exception {
        try (var slack = new FakeSlackApi()
                        .answers(
                                "auth.test",
                                _ -> "{\"ok\":true,\"team_id\":\"T1\",\"team\":\"Acme\",\"user_id\":\"UBOT\"}");
                var app = new AppProcess(
                        folder.resolve("log"),
                        Map.of(
                                "SLACK_SIGNING_SECRET",
                                SignedEvents.SECRET,
                                "SLACK_BOT_TOKEN",
                                "xoxb-1",
                                "SLACK_API_URL",
                                slack.url(),
                                "WHOOWNS_DATA",
                                folder.toString()),
                        "-Xmx168m",
                        "-Xmn24m",
                        "-XX:+ExitOnOutOfMemoryError")) {
            var port = app.events().app().getPort();
            var attackers = new ArrayList<RawConnection>();
            for (var attacker = 0; attacker < 3; attacker++) {
                attackers.add(new RawConnection(port).send(forged().chunked().head()));
            }
            for (var attacker : attackers) {
                // 17 MB in all
                attacker.sendAgainAndAgain(TINY_CHUNKS, 940);
            }
            assertThat(app.events().command("T1", "help")).contains("blocks");
            for (var attacker = 0; attacker < 250; attacker++) {
                var connection = new RawConnection(port)
                        .send(forged().with("Content-Length", "1048576").head());
                attackers.add(connection);
                connection.sendAgainAndAgain(LARGE_PART, 7);
                if (attacker % 25 == 0) {
                    assertThat(app.events().command("T1", "help")).contains("blocks");
                }
            }

            assertThat(app.events().command("T1", "help")).contains("blocks");
            assertThat(app.isAlive()).as(app.log()).isTrue();
            assertThat(app.log()).doesNotContain("OutOfMemory");
            for (var attacker : attackers) {
                attacker.close();
            }
        }
    }

    private static SlackRequest forged() {
        return SlackRequest.command(new RequestSigner("somebody else's secret"), "T1");
    }
}
