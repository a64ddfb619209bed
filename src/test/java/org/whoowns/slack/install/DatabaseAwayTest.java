package org.whoowns.slack.install;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.whoowns.slack.Secret;
import org.whoowns.slack.SlackApi;
import org.whoowns.slack.install.vault.TokenKind;
import org.whoowns.slack.install.vault.Vault;
import org.whoowns.teams.ledger.Engine;

/// PostgreSQL goes away for a while, and comes back.
class DatabaseAwayTest {

    @Test
    void questionsAreStillAnsweredAndNothingHasToBeRestarted() throws Exception {
        var database = new HashMap<>(Engine.POSTGRES.fresh());
        var url = String.valueOf(database.get("datasources.default.url"));
        var port = URI.create(url.replace("jdbc:", "")).getPort();
        try (var line = new CutLine(port);
                var slack = new SlackApi()) {
            database.put("datasources.default.url", url.replace(":" + port + "/", ":" + line.port() + "/"));
            database.put("datasources.default.connection-timeout", 250);
            try (var many = new ManyWorkspaces(slack, database, Map.of())) {
                many.install("T1");
                assertThat(many.command("T1", "help")).contains("blocks");
                slack.await("chat.postMessage");
                // installed, and nobody here knows yet
                many.bean(InstallationRows.class)
                        .insert(
                                "T3",
                                "Three",
                                "A1",
                                "UBOT",
                                "commands",
                                many.bean(Vault.class).lock("T3", TokenKind.BOT, new Secret("xoxb-hush-T3")),
                                "UADMIN");

                line.cut();
                many.bean(Installations.class).hear();

                assertThat(many.command("T1", "help")).contains("blocks");
                assertThat(many.mention("T1", "Ev-away", "C1", "help")).isEqualTo(200);
                assertThat(many.mention("T1", "Ev-away", "C1", "help")).isEqualTo(200);
                assertThat(slack.await("chat.postMessage").form()).containsEntry("channel", "C1");
                assertThat(many.begin().response().statusCode()).isEqualTo(502);
                assertThat(many.command("T3", "help")).contains("blocks");
                assertThat(many.mention("T3", "Ev-later", "C3", "help")).isEqualTo(503);

                line.mend();
                while (many.begin().response().statusCode() != 302) {
                    Thread.onSpinWait();
                }
                many.bean(Installations.class).hear();
                assertThat(many.mention("T3", "Ev-later", "C3", "help")).isEqualTo(200);
                assertThat(slack.await("chat.postMessage").token()).isEqualTo("xoxb-hush-T3");
                assertThat(many.install("T2").statusCode()).isEqualTo(200);
                assertThat(slack.await("chat.postMessage").form()).containsEntry("channel", "UADMIN");
                assertThat(many.mention("T2", "Ev-back", "C2", "help")).isEqualTo(200);
                assertThat(slack.await("chat.postMessage").form()).containsEntry("channel", "C2");
                assertThat(many.mention("T1", "Ev-away", "C1", "help")).isEqualTo(200);
                assertThat(many.command("T1", "help")).contains("blocks");
                assertThat(slack.posts()).isZero();
            }
        }
    }
}
