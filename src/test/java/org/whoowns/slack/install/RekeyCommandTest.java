package org.whoowns.slack.install;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.whoowns.slack.AppProcess;
import org.whoowns.slack.FakeSlackApi;
import org.whoowns.slack.SignedEvents;
import org.whoowns.teams.ledger.TestDatabase;

/// Runs `rekey` in its own process, as an operator does.
@Tag("database")
class RekeyCommandTest {

    private static final String NEW = "2:" + "B".repeat(42) + "A=";
    private static final String WRONG = "1:" + "C".repeat(42) + "A=";

    @TempDir
    private Path folder;

    private final Map<String, Object> database = TestDatabase.POSTGRES.fresh();

    @Test
    void reencryptsTokensWhileTheServerIsStopped() throws Exception {
        try (var slack = new FakeSlackApi()) {
            try (var many = new ManyWorkspaces(slack, serving(), Map.of())) {
                many.install("T1");
                many.install("T2");
                var before = tokens();

                assertThat(rekey(ManyWorkspaces.KEYS + "," + NEW)).isEqualTo(1);
                assertThat(said()).contains("WhoOwns is running").doesNotContain("\tat ");
                assertThat(tokens()).isEqualTo(before);
            }
            var before = tokens();
            assertThat(rekey(WRONG + "," + NEW)).isEqualTo(1);
            assertThat(said())
                    .contains("key number 1 differs from the one used before", "WHOOWNS_ENCRYPTION_KEYS")
                    .doesNotContain("\tat ", "xoxb");
            assertThat(tokens()).isEqualTo(before);

            assertThat(rekey(ManyWorkspaces.KEYS + "," + NEW)).as(said()).isZero();
            assertThat(said()).contains("2 tokens are now encrypted with the newest key, 0 already were");

            try (var many = new ManyWorkspaces(slack, database, Map.of("slack.encryption-keys", NEW))) {
                many.mention("T2", "Ev-rekeyed", "C-rekeyed", "help");
                assertThat(slack.awaitPost("xoxb-hush-T2").form()).containsEntry("channel", "UADMIN");
                assertThat(slack.awaitPost("xoxb-hush-T2").form()).containsEntry("channel", "C-rekeyed");
            }
        }
    }

    @Test
    void refusesToRunWhileTheServerHoldsTheDataFolder() throws Exception {
        try (var held = DriverManager.getConnection("jdbc:h2:file:" + folder.resolve("whoowns"))) {
            assertThat(held.isValid(1)).isTrue();

            assertThat(rekey("", ManyWorkspaces.KEYS + "," + NEW)).isEqualTo(1);
        }
        // a different folder would contain no tokens
        assertThat(said())
                .contains("WhoOwns is running on this data folder. Please stop it first, and try again.")
                .doesNotContain("WHOOWNS_DATA", "\tat ");
    }

    /// With the application name of `serve`.
    private Map<String, Object> serving() {
        var serving = new HashMap<>(database);
        serving.put("datasources.default.data-source-properties.ApplicationName", "WhoOwns");
        serving.put("datasources.default.minimum-idle", 1);
        return serving;
    }

    private int rekey(String keys) throws Exception {
        return rekey(String.valueOf(database.get("datasources.default.url")), keys);
    }

    /// @param url database URL; empty for the embedded database
    private int rekey(String url, String keys) throws Exception {
        return AppProcess.run(
                folder.resolve("rekey.log"),
                Map.of(
                        "WHOOWNS_DATA",
                        folder.toString(),
                        "JDBC_URL",
                        url,
                        "JDBC_USER",
                        "postgres",
                        "SLACK_CLIENT_ID",
                        "client-1",
                        "SLACK_CLIENT_SECRET",
                        "client-hush",
                        "SLACK_SIGNING_SECRET",
                        SignedEvents.SECRET,
                        "WHOOWNS_PUBLIC_URL",
                        "http://localhost:3000",
                        "WHOOWNS_ENCRYPTION_KEYS",
                        keys),
                "rekey");
    }

    private String said() throws Exception {
        return Files.readString(folder.resolve("rekey.log"));
    }

    private Map<String, String> tokens() throws Exception {
        var tokens = new HashMap<String, String>();
        try (var connection = DriverManager.getConnection(
                        String.valueOf(database.get("datasources.default.url")), "postgres", "");
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select workspace, token from installation")) {
            while (rows.next()) {
                tokens.put(rows.getString(1), rows.getString(2));
            }
        }
        return tokens;
    }
}
