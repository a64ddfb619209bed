package org.whoowns.slack.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.AdditionalAnswers.delegatesTo;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.micronaut.context.ApplicationContext;
import io.micronaut.data.exceptions.DataAccessException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.whoowns.answering.TestAnswerers;
import org.whoowns.teams.ledger.TestDatabase;
import org.whoowns.teams.ledger.jdbc.DatabaseGuard;
import org.whoowns.teams.ledger.jdbc.DatabaseUnavailableException;

/// Two replicas that share a database.
@Tag("database")
@ParameterizedClass
@EnumSource
class ReplicaDeduplicationTest {

    private final AtomicLong now = new AtomicLong();

    private record Replicas(Map<String, Object> database, ApplicationContext context) {

        static Replicas on(TestDatabase engine) {
            var database = engine.fresh();
            var properties = new HashMap<>(database);
            properties.putAll(Map.of(
                    "whoowns.data", "target/test-data", "slack.signing-secret", "s", "slack.bot-token", "xoxb-1"));
            return new Replicas(
                    database,
                    ApplicationContext.builder(properties)
                            .singletons(TestAnswerers.shippedLoad())
                            .start());
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
        other = new EventDeduplication(now::get, context.getBean(EventClaimRepository.class), guard());
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
    void givesUpNoClaimThatTheOtherReplicaHasTakenOver() throws SQLException {
        one.claim("Ev-slow");
        age("Ev-slow", 61);
        assertThat(other.claim("Ev-slow")).isTrue();

        one.release("Ev-slow");

        assertThat(new EventDeduplication(now::get, context.getBean(EventClaimRepository.class), guard())
                        .claim("Ev-slow"))
                .isFalse();
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
        when(rows.insert(anyString(), anyBoolean(), anyString()))
                .thenThrow(new DataAccessException("away", new SQLException("refused", "08001")));
        var events = new EventDeduplication(now::get, rows, guard());

        for (var id : List.of("Ev-a", "Ev-b", "Ev-c")) {
            assertThat(events.claim(id)).isTrue();
            assertThat(events.claim(id)).isFalse();
        }
        // no further query for a while
        verify(rows, times(1)).insert(anyString(), anyBoolean(), anyString());

        doReturn(1).when(rows).insert(anyString(), anyBoolean(), anyString());
        now.addAndGet(Duration.ofSeconds(5).toNanos());
        assertThat(events.claim("Ev-d")).isTrue();
        events.complete("Ev-a");
        verify(rows).insert(eq("Ev-a"), eq(true), anyString());
    }

    @Test
    void claimsNothingWhileTheDatabaseIsBusy() {
        var rows = mock(EventClaimRepository.class);
        when(rows.insert(anyString(), anyBoolean(), anyString()))
                .thenThrow(new DataAccessException("full", new SQLTransientConnectionException("full")));
        var events = new EventDeduplication(now::get, rows, guard());

        assertThatExceptionOfType(DatabaseUnavailableException.class).isThrownBy(() -> events.claim("Ev-a"));
        assertThatExceptionOfType(DatabaseUnavailableException.class).isThrownBy(() -> events.claim("Ev-a"));

        // silent for so long that it must be away
        now.addAndGet(Duration.ofSeconds(10).toNanos());
        assertThat(events.claim("Ev-a")).isTrue();
        assertThat(events.claim("Ev-a")).isFalse();
    }

    @Test
    void continuesItsOwnClaimOfWhichItDidNotHearInTime() {
        var rows = context.getBean(EventClaimRepository.class);
        var unheard = mock(EventClaimRepository.class, delegatesTo(rows));
        doAnswer(call -> {
                    call.getMethod().invoke(rows, call.getArguments());
                    throw new DataAccessException("late", new SQLTimeoutException("late"));
                })
                .when(unheard)
                .insert(anyString(), anyBoolean(), anyString());
        var events = new EventDeduplication(now::get, unheard, guard());
        assertThatExceptionOfType(DatabaseUnavailableException.class).isThrownBy(() -> events.claim("Ev-unheard"));

        doAnswer(delegatesTo(rows)).when(unheard).insert(anyString(), anyBoolean(), anyString());
        now.addAndGet(Duration.ofSeconds(5).toNanos());

        assertThat(other.claim("Ev-unheard")).isFalse();
        assertThat(events.claim("Ev-unheard")).isTrue();
        assertThat(events.claim("Ev-unheard")).isFalse();
    }

    @ParameterizedTest
    @MethodSource
    void acceptsAnyId(String id) {
        assertThat(one.claim(id)).isTrue();
        assertThat(other.claim(id)).isFalse();
        one.complete(id);
        one.release(id);
        assertThat(other.claim(id)).isFalse();
        assertThat(other.claim(id + "x")).isTrue();
    }

    static List<String> acceptsAnyId() {
        return List.of("Ev".repeat(5_000), "Ev\u0000", "Ev\uD800", "", "決済");
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
