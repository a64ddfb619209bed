package org.whoowns.slack.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.micronaut.context.ApplicationContext;
import io.micronaut.data.exceptions.DataAccessException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.whoowns.teams.ledger.TestDatabase;
import org.whoowns.teams.ledger.jdbc.DatabaseGuard;

/// Two replicas that share a database.
@Tag("database")
@ParameterizedClass
@EnumSource
class ReplicaDeduplicationTest {

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-24T09:00:00Z"));

    private record Replicas(Map<String, Object> database, ApplicationContext context) {

        static Replicas on(TestDatabase engine) {
            var database = engine.fresh();
            var properties = new HashMap<>(database);
            properties.putAll(Map.of(
                    "whoowns.data", "target/test-data", "slack.signing-secret", "s", "slack.bot-token", "xoxb-1"));
            return new Replicas(database, ApplicationContext.run(properties));
        }
    }

    private static final Map<TestDatabase, Replicas> OPEN = new EnumMap<>(TestDatabase.class);

    private final Map<String, Object> database;
    private final ApplicationContext context;
    private final EventDeduplication one;
    private final EventDeduplication other;

    ReplicaDeduplicationTest(TestDatabase engine) {
        var replicas = OPEN.computeIfAbsent(engine, Replicas::on);
        database = replicas.database();
        context = replicas.context();
        one = new EventDeduplication(now::get, context.getBean(EventClaimRepository.class), guard());
        // a wrong clock must not matter
        other = new EventDeduplication(
                () -> now.get().plus(Duration.ofMinutes(4)), context.getBean(EventClaimRepository.class), guard());
    }

    private DatabaseGuard guard() {
        return new DatabaseGuard(Duration.ofSeconds(10), Duration.ofSeconds(5), now::get);
    }

    @AfterAll
    static void close() {
        OPEN.values().forEach(replicas -> replicas.context().close());
        OPEN.clear();
    }

    @Test
    void acceptsAClaimOfOneReplicaOnly() {
        assertThat(one.claim("Ev1")).isTrue();
        assertThat(other.claim("Ev1")).isFalse();
        assertThat(other.claim("Ev2")).isTrue();
        assertThat(one.claim("Ev2")).isFalse();
    }

    @Test
    void acceptsOneOfManyConcurrentClaims() {
        var claimed = IntStream.range(0, 200)
                .parallel()
                .filter(number -> (number % 2 == 0 ? one : other).claim("Ev-many"))
                .count();

        assertThat(claimed).isEqualTo(1);
    }

    @Test
    void acceptsAClaimOfTheOtherReplicaWhenTheFirstWasKilled() throws SQLException {
        assertThat(one.claim("Ev-killed")).isTrue();
        assertThat(other.claim("Ev-killed")).isFalse();

        age("Ev-killed", 59);
        assertThat(other.claim("Ev-killed")).isFalse();
        age("Ev-killed", 2);
        assertThat(other.claim("Ev-killed")).isTrue();
        assertThat(new EventDeduplication(now::get, context.getBean(EventClaimRepository.class), guard())
                        .claim("Ev-killed"))
                .isFalse();
    }

    @Test
    void acceptsNoClaimOnceCompleted() throws SQLException {
        one.claim("Ev-completed");
        one.complete("Ev-completed");

        age("Ev-completed", 600);

        assertThat(other.claim("Ev-completed")).isFalse();
    }

    @Test
    void deletesClaimsAfterADay() throws SQLException {
        one.claim("Ev-old");
        age("Ev-old", 93_600);

        other.deleteOld();

        assertThat(new EventDeduplication(now::get, context.getBean(EventClaimRepository.class), guard())
                        .claim("Ev-old"))
                .isTrue();
    }

    @Test
    void keepsClaimsInMemoryWhileTheDatabaseIsUnavailable() {
        var rows = mock(EventClaimRepository.class);
        when(rows.insert(anyString(), anyBoolean()))
                .thenThrow(new DataAccessException("away", new SQLTransientConnectionException("away")));
        var events = new EventDeduplication(now::get, rows, guard());

        for (var id : List.of("Ev-a", "Ev-b", "Ev-c")) {
            assertThat(events.claim(id)).isTrue();
            assertThat(events.claim(id)).isFalse();
        }
        // no further query for a while
        verify(rows, times(1)).insert(anyString(), anyBoolean());

        doReturn(1).when(rows).insert(anyString(), anyBoolean());
        now.updateAndGet(instant -> instant.plusSeconds(5));
        assertThat(events.claim("Ev-d")).isTrue();
        events.complete("Ev-a");
        verify(rows).insert("Ev-a", true);
    }

    private void age(String event, int seconds) throws SQLException {
        try (var connection = DriverManager.getConnection(
                        String.valueOf(database.get("datasources.default.url")),
                        String.valueOf(database.get("datasources.default.username")),
                        "");
                var statement = connection.createStatement()) {
            assertThat(statement.executeUpdate("update event_claim set taken_at = taken_at - interval '" + seconds
                            + "' second where event_id = '" + event + "'"))
                    .isEqualTo(1);
        }
    }
}
