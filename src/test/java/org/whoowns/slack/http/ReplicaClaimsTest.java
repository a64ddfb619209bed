package org.whoowns.slack.http;

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
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.whoowns.teams.ledger.Engine;

/// Claims of two replicas that share a database.
@ParameterizedClass
@EnumSource
class ReplicaClaimsTest {

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-24T09:00:00Z"));

    private record Whole(Map<String, Object> database, ApplicationContext context) {

        static Whole on(Engine engine) {
            var database = engine.fresh();
            var properties = new HashMap<>(database);
            properties.putAll(Map.of(
                    "whoowns.data", "target/test-data", "slack.signing-secret", "s", "slack.bot-token", "xoxb-1"));
            return new Whole(database, ApplicationContext.run(properties));
        }
    }

    private static final Map<Engine, Whole> OPEN = new EnumMap<>(Engine.class);

    private final Map<String, Object> database;
    private final ApplicationContext context;
    private final EventClaims one;
    private final EventClaims other;

    ReplicaClaimsTest(Engine engine) {
        var whole = OPEN.computeIfAbsent(engine, Whole::on);
        database = whole.database();
        context = whole.context();
        one = new EventClaims(now::get, context.getBean(ClaimRows.class));
        // its clock is wrong, which must not matter
        other = new EventClaims(() -> now.get().plus(Duration.ofMinutes(4)), context.getBean(ClaimRows.class));
    }

    @AfterAll
    static void close() {
        OPEN.values().forEach(whole -> whole.context().close());
        OPEN.clear();
    }

    @Test
    void goToOneOfTwoReplicas() {
        assertThat(one.take("Ev1")).isTrue();
        assertThat(other.take("Ev1")).isFalse();
        assertThat(other.take("Ev2")).isTrue();
        assertThat(one.take("Ev2")).isFalse();
    }

    @Test
    void goToOneOfManyAtOnce() {
        var taken = IntStream.range(0, 200)
                .parallel()
                .filter(number -> (number % 2 == 0 ? one : other).take("Ev-many"))
                .count();

        assertThat(taken).isEqualTo(1);
    }

    @Test
    void goToTheOtherReplicaWhenTheFirstWasKilled() throws SQLException {
        assertThat(one.take("Ev-killed")).isTrue();
        assertThat(other.take("Ev-killed")).isFalse();

        ages("Ev-killed", 59);
        assertThat(other.take("Ev-killed")).isFalse();
        ages("Ev-killed", 2);
        assertThat(other.take("Ev-killed")).isTrue();
        assertThat(new EventClaims(now::get, context.getBean(ClaimRows.class)).take("Ev-killed"))
                .isFalse();
    }

    @Test
    void goToNobodyOnceAPostMayHaveGoneOut() throws SQLException {
        one.take("Ev-closed");
        one.close("Ev-closed");

        ages("Ev-closed", 600);

        assertThat(other.take("Ev-closed")).isFalse();
    }

    @Test
    void areForgottenAfterADay() throws SQLException {
        one.take("Ev-old");
        ages("Ev-old", 93_600);

        other.forgetOld();

        assertThat(new EventClaims(now::get, context.getBean(ClaimRows.class)).take("Ev-old"))
                .isTrue();
    }

    @Test
    void areRememberedInMemoryWhileTheDatabaseIsAway() {
        var rows = mock(ClaimRows.class);
        when(rows.insert(anyString(), anyBoolean())).thenThrow(new DataAccessException("away"));
        var claims = new EventClaims(now::get, rows);

        for (var id : List.of("Ev-a", "Ev-b", "Ev-c")) {
            assertThat(claims.take(id)).isTrue();
            assertThat(claims.take(id)).isFalse();
        }
        // it is left alone for a while
        verify(rows, times(1)).insert(anyString(), anyBoolean());

        doReturn(1).when(rows).insert(anyString(), anyBoolean());
        now.updateAndGet(instant -> instant.plusSeconds(5));
        assertThat(claims.take("Ev-d")).isTrue();
        claims.close("Ev-a");
        verify(rows).insert("Ev-a", true);
    }

    private void ages(String event, int seconds) throws SQLException {
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
