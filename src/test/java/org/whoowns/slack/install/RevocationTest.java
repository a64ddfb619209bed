package org.whoowns.slack.install;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.sql.DriverManager;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.whoowns.Polling;
import org.whoowns.slack.FakeSlackApi;
import org.whoowns.slack.Secret;
import org.whoowns.slack.client.SlackCallException;
import org.whoowns.slack.client.SlackWebApi;
import org.whoowns.slack.install.revocation.TokenVerification;
import org.whoowns.teams.ledger.TestDatabase;

/// Tokens are deleted only by what is about them, and only if Slack is certain.
@Tag("database")
@ParameterizedClass
@EnumSource
class RevocationTest {

    private record Whole(Map<String, Object> database, FakeSlackApi slack, ManyWorkspaces many) {

        static Whole on(TestDatabase engine) {
            var database = engine.fresh();
            var slack = new FakeSlackApi();
            return new Whole(database, slack, new ManyWorkspaces(slack, database, Map.of()));
        }
    }

    private static final Map<TestDatabase, Whole> OPEN = new EnumMap<>(TestDatabase.class);
    private static final String OK = "{\"ok\":true}";
    private static final String UNINSTALLED = "{\"type\":\"app_uninstalled\"}";
    private static final String REVOKED = "{\"type\":\"tokens_revoked\",\"tokens\":{\"bot\":[\"UBOT\"],\"oauth\":[]}}";

    private final Map<String, Object> database;
    private final FakeSlackApi slack;
    private final ManyWorkspaces many;

    RevocationTest(TestDatabase engine) {
        var whole = OPEN.computeIfAbsent(engine, Whole::on);
        database = whole.database();
        slack = whole.slack();
        many = whole.many();
    }

    @AfterEach
    void acceptAllTokens() {
        slack.answers("chat.postMessage", _ -> OK).answers("auth.test", _ -> OK);
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
    void deletesATokenThatSlackSaysIsRevoked() throws Exception {
        for (var error : new String[] {"account_inactive", "token_revoked"}) {
            many.install("TA");
            refuse(error, "xoxb-hush-TA");

            call("TA");

            // the row goes first, then what is in memory
            Polling.until(
                    () -> token("TA") == null && !many.command("TA", "help").contains("blocks"));
        }
    }

    @Test
    void keepsATokenThatOnlyOneCallSaysIsRevoked() throws Exception {
        many.install("TB");
        slack.answers("chat.postMessage", _ -> error("account_inactive"));

        call("TB");

        Polling.until(() -> checks("TB").isEmpty());
        assertThat(token("TB")).isNotNull();
    }

    @Test
    void asksAgainLaterAboutInvalidAuthAndKeepsTheToken() throws Exception {
        many.install("TC");
        refuse("invalid_auth", "xoxb-hush-TC");
        var pauses = List.of(Duration.ofMinutes(10), Duration.ofHours(1), Duration.ofDays(1), Duration.ofDays(1));

        var before = Instant.now();
        call("TC");
        assertDue("TC", before, Duration.ofMinutes(1));
        for (var attempt = 0; attempt < pauses.size(); attempt++) {
            // refused calls do not make it ask earlier
            call("TC");
            before = Instant.now();
            askNow("TC");
            var attempts = attempt + 1;
            Polling.until(() -> checks("TC").getFirst().attempts() == attempts);
            assertDue("TC", before, pauses.get(attempt));
        }

        assertThat(token("TC")).isNotNull();
        assertThat(many.command("TC", "help")).contains("blocks");

        slack.answers("auth.test", _ -> OK);
        askNow("TC");
        Polling.until(() -> checks("TC").isEmpty());
        assertThat(token("TC")).isNotNull();
    }

    @Test
    void deletesTheTokenOnceSlackIsCertain() throws Exception {
        many.install("TD");
        refuse("invalid_auth", "xoxb-hush-TD");
        call("TD");

        refuse("token_revoked", "xoxb-hush-TD");
        askNow("TD");

        Polling.until(() -> token("TD") == null);
    }

    @Test
    void keepsANewTokenAfterTheOldOneIsRefused() throws Exception {
        many.install("TE");
        refuse("token_revoked", "xoxb-hush-TE");
        // installed again while a call with the old token is under way
        slack.answers("chat.postMessage", _ -> {
            many.bean(InstallationRegistry.class).keep(newer("TE"));
            return error("token_revoked");
        });

        call("TE");
        many.bean(TokenVerification.class).run();

        assertThat(many.bean(InstallationRegistry.class).stored("TE")).contains(new Secret("xoxb-newer-TE"));
        assertThat(checks("TE")).isEmpty();
    }

    @Test
    void keepsANewTokenThatReplacesTheOneBeingAskedAbout() throws Exception {
        many.install("TF");
        refuse("invalid_auth", "xoxb-hush-TF");
        call("TF");
        slack.answers("auth.test", _ -> {
            many.bean(InstallationRegistry.class).keep(newer("TF"));
            return error("token_revoked");
        });

        askNow("TF");

        Polling.until(() -> checks("TF").getFirst().attempts() == 1);
        assertThat(many.bean(InstallationRegistry.class).stored("TF")).contains(new Secret("xoxb-newer-TF"));
    }

    @Test
    void ignoresLateEventsAboutAnEarlierInstallation() throws Exception {
        many.install("TG");

        for (var late : new String[] {UNINSTALLED, REVOKED}) {
            assertThat(many.event(
                            "TG",
                            "Ev-late-" + late.hashCode(),
                            late,
                            Instant.now().minusSeconds(3600)))
                    .isEqualTo(200);
            Polling.until(() -> checks("TG").isEmpty());
            assertThat(many.command("TG", "help")).contains("blocks");
        }

        assertThat(token("TG")).isNotNull();
    }

    @Test
    void asksSlackIfAnEventSeemsLateBecauseTheClocksDiffer() throws Exception {
        many.install("TH");
        refuse("account_inactive", "xoxb-hush-TH");

        many.event("TH", "Ev-clocks", UNINSTALLED, Instant.now().minusSeconds(60));

        Polling.until(() -> token("TH") == null);
    }

    @Test
    void deletesTheTokenOnTimelyEvents() throws Exception {
        for (var event : new String[] {UNINSTALLED, REVOKED}) {
            many.install("TI");

            many.event("TI", "Ev-timely-" + event.hashCode(), event);

            assertThat(token("TI")).isNull();
        }
    }

    private static String error(String code) {
        return "{\"ok\":false,\"error\":\"" + code + "\"}";
    }

    /// Makes Slack refuse the token, and only that one.
    private void refuse(String error, String token) {
        slack.answers("chat.postMessage", asked -> asked.token().equals(token) ? error(error) : OK);
        slack.answers("auth.test", asked -> asked.token().equals(token) ? error(error) : OK);
    }

    private void call(String workspace) {
        var _ = catchThrowableOfType(
                SlackCallException.class,
                () -> many.bean(SlackWebApi.class)
                        .call(
                                "chat.postMessage",
                                workspace,
                                client -> client.chatPostMessage(
                                        request -> request.channel("C1").text("x"))));
    }

    private static Installation newer(String workspace) {
        return new Installation(
                workspace, "", "A1", "UBOT", Set.of("commands"), new Secret("xoxb-newer-" + workspace), "UADMIN", null);
    }

    private @Nullable String token(String workspace) {
        return many.bean(InstallationRepository.class)
                .find(workspace)
                .orElseThrow()
                .token();
    }

    private void askNow(String workspace) throws Exception {
        try (var connection = DriverManager.getConnection(url(), user(), "");
                var update = connection.prepareStatement(
                        "update token_check set due_at = current_timestamp where workspace = ?")) {
            update.setString(1, workspace);
            update.executeUpdate();
        }
        many.bean(TokenVerification.class).run();
    }

    private record Check(int attempts, Instant due) {}

    private List<Check> checks(String workspace) throws Exception {
        try (var connection = DriverManager.getConnection(url(), user(), "");
                var query =
                        connection.prepareStatement("select attempts, due_at from token_check where workspace = ?")) {
            query.setString(1, workspace);
            try (var rows = query.executeQuery()) {
                return rows.next()
                        ? List.of(new Check(
                                rows.getInt(1),
                                rows.getObject(2, OffsetDateTime.class).toInstant()))
                        : List.of();
            }
        }
    }

    private void assertDue(String workspace, Instant before, Duration pause) throws Exception {
        assertThat(checks(workspace).getFirst().due())
                .isBetween(
                        before.plus(pause).truncatedTo(ChronoUnit.MILLIS),
                        Instant.now().plus(pause).plusMillis(1));
    }

    private String url() {
        return String.valueOf(database.get("datasources.default.url"));
    }

    private String user() {
        return String.valueOf(database.get("datasources.default.username"));
    }
}
