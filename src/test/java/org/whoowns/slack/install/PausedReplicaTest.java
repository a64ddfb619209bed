package org.whoowns.slack.install;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.whoowns.slack.FakeSlackApi;
import org.whoowns.teams.ledger.TestDatabase;
import org.whoowns.teams.ledger.tracking.ElapsedTime;

/// A replica that was paused, as by a suspended machine or a stopped process, beside one that was not.
@Tag("database")
class PausedReplicaTest {

    private static final String WHO = "who is our product manager?";
    private static final long PAUSE = Duration.ofMinutes(10).toNanos();
    /// Short enough to be no pause.
    private static final long INTERVAL = Duration.ofSeconds(6).toNanos();

    /// Eleven minutes.
    private static final int POLLS = 110;

    @Test
    void answersByWhatHappenedMeanwhile() throws Exception {
        var database = TestDatabase.POSTGRES.fresh();
        var nanos = new AtomicLong();
        try (var slack = new FakeSlackApi();
                var running = new ManyWorkspaces(slack, database, Map.of());
                var paused = new ManyWorkspaces(
                        slack,
                        database,
                        Map.of("whoowns.database.poll", "1h"),
                        new ElapsedTime(nanos::get, InstantSource.fixed(Instant.EPOCH)))) {
            running.install("T1");
            assertThat(paused.command("T1", WHO)).contains("blocks").doesNotContain("@UPM");
            assertThat(running.submit("T1", TeamModalPayload.named("Checkout", "C1", "UPM", "UPO")))
                    .contains("clear");

            nanos.addAndGet(PAUSE);
            assertThat(paused.command("T1", WHO)).as("the new owner").contains("@UPM");

            running.event("T1", "Ev-gone", "{\"type\":\"app_uninstalled\"}");
            nanos.addAndGet(PAUSE);
            assertThat(paused.command("T1", WHO)).as("a removed workspace").doesNotContain("blocks", "@UPM");
        }
    }

    /// Even if the notice of its change was lost.
    @Test
    void readsAnInstallationAgainAfterAWhile() throws Exception {
        var database = TestDatabase.POSTGRES.fresh();
        var nanos = new AtomicLong();
        try (var slack = new FakeSlackApi();
                var many = new ManyWorkspaces(
                        slack,
                        database,
                        Map.of("whoowns.database.poll", "1h"),
                        new ElapsedTime(nanos::get, InstantSource.fixed(Instant.EPOCH)))) {
            many.install("T1");
            assertThat(many.command("T1", "help")).contains("blocks");
            var registry = many.bean(InstallationRegistry.class);
            try (var connection = DriverManager.getConnection(
                            String.valueOf(database.get("datasources.default.url")), "postgres", "");
                    var update = connection.createStatement()) {
                update.executeUpdate("update installation set token = null");
            }
            assertThat(registry.find("T1")).isPresent();
            for (var poll = 0; poll < POLLS; poll++) {
                nanos.addAndGet(INTERVAL);
                registry.poll();
            }
            registry.find("T1");

            assertThat(registry.find("T1")).isEmpty();
        }
    }
}
