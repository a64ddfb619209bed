package org.whoowns.slack.install;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.jdbc.DataSourceResolver;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.whoowns.Polling;
import org.whoowns.slack.AppProcess;
import org.whoowns.slack.FakeSlackApi;
import org.whoowns.slack.SignedEvents;
import org.whoowns.slack.TaskRunner;
import org.whoowns.teams.ledger.TestDatabase;

/// Two replicas on one PostgreSQL.
@Tag("database")
class ReplicasTest {

    private static final int EVENTS = 60;
    private static final int BURST = 200;
    /// As many as a migration needs.
    private static final int CONNECTIONS = 2;

    @Test
    void answerAnEventDeliveredToBothOnlyOnce() throws Exception {
        var database = TestDatabase.POSTGRES.fresh();
        try (var slack = new FakeSlackApi();
                var one = new ManyWorkspaces(slack, database, Map.of());
                var other = new ManyWorkspaces(slack, database, Map.of())) {
            one.install("T1");
            slack.await("chat.postMessage");

            IntStream.range(0, 2 * EVENTS).parallel().forEach(number -> {
                try {
                    var event = number / 2;
                    assertThat((number % 2 == 0 ? one : other).mention("T1", "Ev" + event, "C" + event, "help"))
                            .isEqualTo(200);
                } catch (Exception failure) {
                    throw new IllegalStateException(failure);
                }
            });

            var answered = new ArrayList<String>();
            for (var event = 0; event < EVENTS; event++) {
                answered.add(slack.await("chat.postMessage").form().get("channel"));
            }
            assertThat(answered)
                    .containsExactlyInAnyOrderElementsOf(IntStream.range(0, EVENTS)
                            .mapToObj(event -> "C" + event)
                            .toList());
            assertThat(slack.posts()).isZero();
        }
    }

    /// Nobody knows who has an event while all connections are in use.
    @Test
    void answerEachMentionOfABurstOnce() throws Exception {
        var database = new HashMap<>(TestDatabase.POSTGRES.fresh());
        database.put("datasources.default.maximum-pool-size", CONNECTIONS);
        database.put("datasources.default.connection-timeout", 250);
        try (var slack = new FakeSlackApi();
                var one = new ManyWorkspaces(slack, database, Map.of());
                var other = new ManyWorkspaces(slack, database, Map.of())) {
            one.install("T1");
            slack.await("chat.postMessage");
            assertThat(other.command("T1", "help")).contains("blocks");
            var refused = new AtomicInteger();
            var answeredInVain = new AtomicInteger();
            var sent = new ArrayList<Future<Boolean>>();
            try (var senders = Executors.newFixedThreadPool(16)) {
                var used = new ArrayList<Connection>();
                for (var connection = 0; connection < CONNECTIONS; connection++) {
                    used.add(connection(one));
                    used.add(connection(other));
                }
                for (var number = 0; number < 2 * BURST; number++) {
                    var event = number / 2;
                    var replica = number % 2 == 0 ? one : other;
                    sent.add(senders.submit(() -> mentionUntilTaken(replica, event, refused, answeredInVain)));
                }
                Polling.until(() -> refused.get() >= 10);
                assertThat(answeredInVain).hasValue(0);
                for (var connection : used) {
                    connection.close();
                }
                for (var mention : sent) {
                    mention.get();
                }
            }

            var answered = new ArrayList<String>();
            for (var event = 0; event < BURST; event++) {
                answered.add(slack.await("chat.postMessage").form().get("channel"));
            }
            assertThat(answered).doesNotHaveDuplicates();
            for (var replica : List.of(one, other)) {
                replica.bean(TaskRunner.class).finish();
            }
            assertThat(slack.posts()).isZero();
        }
    }

    private static Connection connection(ManyWorkspaces replica) throws SQLException {
        return replica.bean(DataSourceResolver.class)
                .resolve(replica.bean(DataSource.class))
                .getConnection();
    }

    /// Sends a mention as Slack does, again as long as it is refused.
    private static boolean mentionUntilTaken(
            ManyWorkspaces replica, int event, AtomicInteger refused, AtomicInteger answered) throws Exception {
        Polling.until(() -> {
            var taken = replica.mention("T1", "Ev" + event, "C" + event, "help") != 503;
            if (!taken) {
                refused.incrementAndGet();
            }
            return taken;
        });
        answered.incrementAndGet();
        return true;
    }

    @Test
    void takeOverOpenClaimsOfAKilledReplicaWithoutDuplicates() throws Exception {
        var database = TestDatabase.POSTGRES.fresh();
        try (var slack = new FakeSlackApi();
                var survivor = new ManyWorkspaces(slack, database, Map.of())) {
            survivor.install("T1");
            slack.await("chat.postMessage");
            try (var killed = new AppProcess(
                    Path.of("target", "killed-replica.log"), environment(slack, database), "-Dslack.calls.pace=1ms")) {
                for (var event = 0; event < EVENTS; event++) {
                    killed.events().mention("T1", "Ev" + event, "C" + event, "help");
                }
                slack.await("chat.postMessage");
                killed.kill();
            }
            var closed = ages(database);

            for (var event = 0; event < EVENTS; event++) {
                survivor.mention("T1", "Ev" + event, "C" + event, "help");
                survivor.mention("T1", "Ev" + event, "C" + event, "help");
            }

            // claims completed by the killed replica may have been answered and are not repeated; all others are, once
            var answered = new ArrayList<String>();
            while (answered.size() < EVENTS - closed.size()) {
                var channel = slack.await("chat.postMessage").form().get("channel");
                if (!closed.contains(channel)) {
                    answered.add(channel);
                }
            }
            assertThat(answered).doesNotHaveDuplicates();
        }
    }

    private static Map<String, String> environment(FakeSlackApi slack, Map<String, Object> database) {
        return Map.of(
                "WHOOWNS_DATA", "target/test-data-killed",
                "JDBC_URL", String.valueOf(database.get("datasources.default.url")),
                "JDBC_USER", "postgres",
                "SLACK_API_URL", slack.url(),
                "SLACK_CLIENT_ID", "client-1",
                "SLACK_CLIENT_SECRET", "client-hush",
                "SLACK_SIGNING_SECRET", SignedEvents.SECRET,
                "WHOOWNS_PUBLIC_URL", "http://localhost:3000",
                "WHOOWNS_ENCRYPTION_KEYS", ManyWorkspaces.KEYS);
    }

    /// Backdates all claims by a minute.
    ///
    /// @return the channels of completed claims
    private static Set<String> ages(Map<String, Object> database) throws Exception {
        try (var connection = DriverManager.getConnection(
                        String.valueOf(database.get("datasources.default.url")), "postgres", "");
                var statement = connection.createStatement()) {
            statement.executeUpdate("update event_claim set taken_at = taken_at - interval '61' second");
            var closed = new ArrayList<String>();
            try (var rows = statement.executeQuery("select event_id from event_claim where closed")) {
                while (rows.next()) {
                    // the keys of messages name their channels
                    closed.add(rows.getString(1).replaceFirst("^T1-(C[^-]*)-.*", "$1"));
                }
            }
            return closed.stream().collect(Collectors.toUnmodifiableSet());
        }
    }
}
