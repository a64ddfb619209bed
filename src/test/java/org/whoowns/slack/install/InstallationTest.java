package org.whoowns.slack.install;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.whoowns.slack.FakeSlackApi;
import org.whoowns.teams.ledger.TestDatabase;

/// Installs and uninstalls the app through its public endpoints.
@Tag("database")
@ParameterizedClass
@EnumSource
class InstallationTest {

    /// One app per database engine, shared by all tests.
    private record Whole(Map<String, Object> database, FakeSlackApi slack, ManyWorkspaces many) {

        static Whole on(TestDatabase engine) {
            var database = engine.fresh();
            var slack = new FakeSlackApi();
            return new Whole(database, slack, new ManyWorkspaces(slack, database, Map.of("whoowns.erase-after", "0s")));
        }
    }

    private static final Map<TestDatabase, Whole> OPEN = new EnumMap<>(TestDatabase.class);

    private final Map<String, Object> database;
    private final FakeSlackApi slack;
    private final ManyWorkspaces many;

    InstallationTest(TestDatabase engine) {
        var whole = OPEN.computeIfAbsent(engine, Whole::on);
        database = whole.database();
        slack = whole.slack();
        many = whole.many();
    }

    @BeforeEach
    void forgetCallsOfOtherTests() {
        slack.forgetCalls();
    }

    @AfterAll
    static void close() {
        OPEN.values().forEach(whole -> {
            whole.many().close();
            whole.slack().close();
        });
        OPEN.clear();
    }

    @Test
    void completesOAuthAndWelcomesOnlyTheInstaller() throws Exception {
        var begun = many.begin();
        assertThat(begun.response().statusCode()).isEqualTo(302);
        assertThat(begun.response().headers().firstValue("Location").orElse(""))
                .startsWith(slack.url().replace("/api/", "/oauth/v2/authorize?"))
                .contains("client_id=client-1", "scope=commands", "users%3Aread")
                .contains("redirect_uri=http%3A%2F%2Flocalhost%3A3000%2Fslack%2Foauth_redirect");
        assertThat(begun.cookie()).contains("Secure", "HTTPOnly", "SameSite=Lax", "Path=/slack");

        slack.answers("oauth.v2.access", _ -> ManyWorkspaces.consent("TA", String.join(",", OAuthClient.SCOPES)));
        var done = many.finish("code=the-code&state=" + begun.state(), begun.cookie());

        assertThat(done.statusCode()).isEqualTo(200);
        assertThat(done.body())
                .contains("WhoOwns is ready in Team &lt;TA&gt;", "https://slack.com/app_redirect?app=A1&amp;team=TA")
                .doesNotContain("hush");
        assertThat(slack.await("oauth.v2.access").form()).containsEntry("code", "the-code");
        var welcome = slack.awaitPost("xoxb-hush-TA");
        assertThat(welcome.form()).containsEntry("channel", "UADMIN");
        assertThat(welcome.form().get("text")).contains("set up your first team");

        assertThat(many.install("TA").statusCode()).isEqualTo(200);
        assertThat(many.command("TA", "help")).contains("blocks");
        assertThat(slack.posts("xoxb-hush-TA")).as("welcomes after the first").isZero();
    }

    @Test
    void acceptsEachStateOnceInTheSameBrowser() throws Exception {
        slack.answers("oauth.v2.access", _ -> ManyWorkspaces.consent("TB", "commands"));
        var mine = many.begin();
        var other = many.begin();

        assertThat(many.finish("code=c&state=" + mine.state(), other.cookie()).statusCode())
                .isEqualTo(400);
        assertThat(many.finish("code=c&state=" + mine.state(), "").statusCode()).isEqualTo(400);
        assertThat(many.finish("code=c&state=guessed", mine.cookie()).statusCode())
                .isEqualTo(400);
        assertThat(many.finish("code=c", mine.cookie()).statusCode()).isEqualTo(400);
        assertThat(many.bean(InstallationRegistry.class).find("TB")).isEmpty();
        var done = many.finish("code=c&state=" + mine.state(), mine.cookie());
        assertThat(done.statusCode()).isEqualTo(200);
        assertThat(done.body()).contains("app_mentions:read, chat:write, im:history, users:read");
        assertThat(many.finish("code=c&state=" + mine.state(), mine.cookie()).statusCode())
                .isEqualTo(400);
    }

    @Test
    void rejectsRequestsOfUnknownWorkspaces() throws Exception {
        var begun = many.begin();
        var denied = many.finish("error=access_denied&state=" + begun.state(), begun.cookie());
        assertThat(denied.statusCode()).isEqualTo(200);
        assertThat(denied.body()).contains("Nothing was installed");

        for (var answer : new String[] {
            "{\"ok\":false,\"error\":\"invalid_code\"}",
            "<html>hush</html>",
            "{\"ok\":true,\"access_token\":\"xoxb-hush\"}",
            ManyWorkspaces.consent("TC", "commands").replace("install\":false", "install\":true")
        }) {
            slack.answers("oauth.v2.access", _ -> answer);
            var again = many.begin();
            var failed = many.finish("code=c&state=" + again.state(), again.cookie());
            assertThat(failed.statusCode()).isGreaterThanOrEqualTo(400);
            assertThat(failed.body())
                    .contains("<h1>", "/slack/install")
                    .doesNotContain("hush", "invalid_code", "Exception");
        }
        assertThat(many.command("TC", "help")).doesNotContain("blocks");
    }

    @Test
    void isolatesWorkspaces() throws Exception {
        many.install("TD");
        many.install("TE");

        IntStream.range(0, 40).parallel().forEach(number -> {
            try {
                var workspace = number % 2 == 0 ? "TD" : "TE";
                assertThat(many.mention(workspace, "Ev-apart-" + number, "C-apart", "help"))
                        .isEqualTo(200);
            } catch (Exception failure) {
                throw new IllegalStateException(failure);
            }
        });

        var tokens = new HashMap<String, Integer>();
        for (var post = 0; post < 40; ) {
            var next = slack.await("chat.postMessage");
            if ("C-apart".equals(next.form().get("channel"))) {
                tokens.merge(next.token(), 1, Integer::sum);
                post++;
            }
        }
        assertThat(tokens).containsOnly(Map.entry("xoxb-hush-TD", 20), Map.entry("xoxb-hush-TE", 20));
    }

    @Test
    void deletesTheTokenOnUninstall() throws Exception {
        for (var goodbye : new String[] {
            "{\"type\":\"app_uninstalled\"}",
            "{\"type\":\"tokens_revoked\",\"tokens\":{\"bot\":[\"UBOT\"],\"oauth\":[]}}"
        }) {
            many.install("TF");
            assertThat(many.command("TF", "help")).contains("blocks");

            assertThat(many.event("TF", "Ev-bye-" + goodbye.hashCode(), goodbye))
                    .isEqualTo(200);

            assertThat(many.command("TF", "help")).doesNotContain("blocks");
            assertThat(many.bean(InstallationRepository.class)
                            .find("TF")
                            .orElseThrow()
                            .token())
                    .isNull();
        }
    }

    @Test
    void erasesOnlyTheDataOfTheUninstalledWorkspace() throws Exception {
        for (var workspace : new String[] {"TK", "TL"}) {
            many.install(workspace);
            execute("insert into team (workspace, id, name_key, version, document) values ('" + workspace
                    + "', 'a', 'a', 1, '{}')");
            execute("insert into team_channel (workspace, channel, team) values ('" + workspace + "', 'C1', 'a')");
            execute("insert into workspace_agreements (workspace, version, document) values ('" + workspace
                    + "', 1, '{}')");
        }
        many.event("TK", "Ev-erase", "{\"type\":\"app_uninstalled\"}");

        many.bean(DataRetentionJob.class).run();

        assertThat(many.bean(InstallationRepository.class).find("TK")).isEmpty();
        assertThat(many.command("TL", "help")).contains("blocks");
        for (var table : new String[] {"team", "team_channel", "workspace_agreements"}) {
            assertThat(dump(table)).contains("|TL|").doesNotContain("|TK|");
        }
    }

    @Test
    void ignoresRevokedUserTokens() throws Exception {
        many.install("TG");

        many.event("TG", "Ev-oauth", "{\"type\":\"tokens_revoked\",\"tokens\":{\"oauth\":[\"U1\"],\"bot\":[]}}");

        assertThat(many.command("TG", "help")).contains("blocks");
    }

    @Test
    void encryptsStoredTokens() throws Exception {
        many.install("TI");

        assertThat(dump("installation", "oauth_state")).contains("|TI|").doesNotContain("xoxb", "hush");
    }

    @Test
    void picksUpChangesOfOtherReplicas() throws Exception {
        many.install("TJ");
        var here = many.bean(InstallationRegistry.class);
        assertThat(here.find("TJ")).isPresent();

        many.bean(InstallationRepository.class)
                .removeInstalledBefore("TJ", Instant.now().plusSeconds(1));
        here.poll();

        assertThat(here.find("TJ")).isEmpty();
    }

    private void execute(String sql) throws Exception {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isEqualTo(1);
        }
    }

    private Connection connect() throws Exception {
        return DriverManager.getConnection(
                String.valueOf(database.get("datasources.default.url")),
                String.valueOf(database.get("datasources.default.username")),
                "");
    }

    /// All rows as text.
    private String dump(String... tables) throws Exception {
        var dump = new StringBuilder();
        try (var connection = connect();
                var statement = connection.createStatement()) {
            for (var table : tables) {
                try (var rows = statement.executeQuery("select * from " + table)) {
                    while (rows.next()) {
                        for (var column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                            dump.append('|').append(rows.getString(column));
                        }
                        dump.append('|').append(System.lineSeparator());
                    }
                }
            }
        }
        return dump.toString();
    }
}
