package org.whoowns.slack.install;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whoowns.slack.install.FakeTokenRotation.accessToken;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.DriverManager;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.LoggerFactory;
import org.whoowns.Polling;
import org.whoowns.slack.FakeSlackApi;
import org.whoowns.slack.install.rotation.TokenRotation;
import org.whoowns.teams.ledger.TestDatabase;

/// Tokens that expire, on two replicas.
@Tag("database")
@Timeout(120)
@ParameterizedClass
@EnumSource
class TokenRotationTest {

    private static final String LONG_AGO = "current_timestamp - interval '1' hour";
    private static final String SOON = "current_timestamp + interval '1' hour";

    /// Two replicas per database engine, shared by all tests, which renew tokens only when told.
    private record Replicas(
            Map<String, Object> database,
            FakeSlackApi slack,
            FakeTokenRotation tokens,
            ManyWorkspaces one,
            ManyWorkspaces other) {

        static Replicas on(TestDatabase engine) {
            var database = engine.fresh();
            var slack = new FakeSlackApi();
            var settings = Map.<String, Object>of("whoowns.install.token-refresh", "1h");
            return new Replicas(
                    database,
                    slack,
                    new FakeTokenRotation(slack),
                    new ManyWorkspaces(slack, database, settings),
                    new ManyWorkspaces(slack, database, settings));
        }
    }

    private static final Map<TestDatabase, Replicas> OPEN = new EnumMap<>(TestDatabase.class);

    private final Map<String, Object> database;
    private final FakeSlackApi slack;
    private final FakeTokenRotation tokens;
    private final ManyWorkspaces one;
    private final ManyWorkspaces other;

    TokenRotationTest(TestDatabase engine) {
        var replicas = OPEN.computeIfAbsent(engine, Replicas::on);
        database = replicas.database();
        slack = replicas.slack();
        tokens = replicas.tokens();
        one = replicas.one();
        other = replicas.other();
    }

    @AfterEach
    void forget() {
        tokens.grantGrace(false);
        tokens.beforeRefresh(() -> {});
        slack.forgetCalls();
    }

    @AfterAll
    static void close() {
        OPEN.values().forEach(replicas -> {
            replicas.one().close();
            replicas.other().close();
            replicas.slack().close();
        });
        OPEN.clear();
    }

    @Test
    void renewsTokensBeforeTheyExpireAndStoresThemEncrypted() throws Exception {
        tokens.install(one, "TA");
        slack.awaitPost(accessToken("TA", 1));
        one.bean(TokenRotation.class).refreshDue();
        assertThat(tokens.refreshes("TA")).as("not due").isZero();

        set("TA", "refresh_at", LONG_AGO);
        one.bean(TokenRotation.class).refreshDue();
        other.bean(TokenRotation.class).refreshDue();

        assertThat(tokens.refreshes("TA")).isEqualTo(1);
        for (var replica : List.of(one, other)) {
            replica.bean(InstallationRegistry.class).poll();
            replica.mention("TA", "Ev" + replica.hashCode(), "C1", "help");
            assertThat(slack.await("chat.postMessage").token()).isEqualTo(accessToken("TA", 2));
        }
        assertThat(DatabaseContents.of(database).of("TA").toString())
                .contains("|TA|")
                .doesNotContain("xoxe", "hush");
    }

    @Test
    void asksSlackOnceIfTwoReplicasFindATokenDue() throws Exception {
        tokens.install(one, "TB");
        var secondIsDone = new CountDownLatch(1);
        tokens.beforeRefresh(() -> await(secondIsDone));
        set("TB", "refresh_at", LONG_AGO);

        var first = CompletableFuture.runAsync(one.bean(TokenRotation.class)::refreshDue);
        Polling.until(() -> tokens.refreshes("TB") > 0);
        other.bean(TokenRotation.class).refreshDue();
        secondIsDone.countDown();
        first.get();

        assertThat(tokens.refreshes("TB")).isEqualTo(1);
        assertThat(used(one, "TB")).isEqualTo(accessToken("TB", 2));
    }

    @Test
    void repeatsARefusedCallOnceWithTheTokenThatOneReplicaGets() throws Exception {
        tokens.install(one, "TC");
        slack.awaitPost(accessToken("TC", 1));
        // the welcome must have been answered before its token expires
        var tasks = one.bean(MeterRegistry.class).get("whoowns.tasks.in.flight").gauge();
        Polling.until(() -> tasks.value() == 0);
        assertThat(used(other, "TC")).as("in memory").isEqualTo(accessToken("TC", 1));
        tokens.expire("TC");
        var bothRefused = new CountDownLatch(1);
        tokens.beforeRefresh(() -> await(bothRefused));

        one.mention("TC", "Ev-one", "C1", "help");
        other.mention("TC", "Ev-other", "C2", "help");
        Polling.until(() -> tokens.refusals("TC") >= 2);
        bothRefused.countDown();

        assertThat(List.of(
                        String.valueOf(
                                slack.awaitPost(accessToken("TC", 2)).form().get("channel")),
                        String.valueOf(
                                slack.awaitPost(accessToken("TC", 2)).form().get("channel"))))
                .containsExactlyInAnyOrder("C1", "C2");
        assertThat(tokens.refreshes("TC")).isEqualTo(1);
        assertThat(tokens.refusals("TC")).isEqualTo(2);
    }

    @Test
    void triesAgainAfterTheLeaseOfAReplicaThatCrashed() throws Exception {
        tokens.install(one, "TD");
        tokens.grantGrace(true);
        tokens.loseAnAnswer("TD");
        set("TD", "refresh_leased_until", SOON);
        set("TD", "refresh_at", LONG_AGO);
        other.bean(TokenRotation.class).refreshDue();
        assertThat(tokens.refreshes("TD")).as("while the lease lasts").isZero();

        set("TD", "refresh_leased_until", LONG_AGO);
        other.bean(TokenRotation.class).refreshDue();

        assertThat(used(other, "TD")).isEqualTo(accessToken("TD", 2));
    }

    @Test
    void asksTheOperatorOnceForAnotherInstallationIfSlackRefuses() throws Exception {
        tokens.install(one, "TE");
        tokens.loseAnAnswer("TE");
        set("TE", "refresh_at", LONG_AGO);
        var log = new ListAppender<ILoggingEvent>();
        log.start();
        var logger = (Logger) LoggerFactory.getLogger(TokenRotation.class);
        logger.addAppender(log);
        try {
            one.bean(TokenRotation.class).refreshDue();
            set("TE", "refresh_leased_until", LONG_AGO);
            other.bean(TokenRotation.class).refreshDue();
            tokens.expire("TE");
            assertThat(other.bean(InstallationRegistry.class)
                            .replacement(
                                    "TE",
                                    other.bean(InstallationRegistry.class)
                                            .of("TE")
                                            .orElseThrow()))
                    .isEmpty();
        } finally {
            logger.detachAppender(log);
        }

        assertThat(tokens.refreshes("TE")).isEqualTo(1);
        assertThat(log.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .filteredOn(line -> line.contains("TE"))
                .singleElement()
                .asString()
                .contains("invalid_refresh_token", "http://localhost:3000/slack/install");

        tokens.install(other, "TE");
        set("TE", "refresh_at", LONG_AGO);
        other.bean(TokenRotation.class).refreshDue();
        assertThat(tokens.refreshes("TE")).as("after another installation").isEqualTo(2);
    }

    @Test
    void forgetsTheRefreshTokenWithTheInstallation() throws Exception {
        tokens.install(one, "TF");

        one.bean(InstallationRegistry.class)
                .removeInstalledBefore("TF", Instant.now().plusSeconds(60));

        assertThat(one.bean(InstallationRepository.class)
                        .find("TF")
                        .orElseThrow()
                        .refreshToken())
                .isNull();
    }

    /// The token that the replica uses.
    private static String used(ManyWorkspaces replica, String workspace) {
        replica.bean(InstallationRegistry.class).poll();
        return replica.bean(InstallationRegistry.class)
                .of(workspace)
                .orElseThrow()
                .value();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void set(String workspace, String column, String expression) throws Exception {
        try (var connection = DriverManager.getConnection(
                        String.valueOf(database.get("datasources.default.url")),
                        String.valueOf(database.get("datasources.default.username")),
                        "");
                var statement = connection.createStatement()) {
            assertThat(statement.executeUpdate("update installation set " + column + " = " + expression
                            + " where workspace = '" + workspace + "'"))
                    .isEqualTo(1);
        }
    }
}
