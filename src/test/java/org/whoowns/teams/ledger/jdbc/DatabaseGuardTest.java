package org.whoowns.teams.ledger.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DatabaseGuardTest {

    private static final Duration REST = Duration.ofSeconds(3);

    private final AtomicLong now = new AtomicLong(Long.MAX_VALUE);
    private final DatabaseGuard guard = new DatabaseGuard(Duration.ofSeconds(1), REST, now::get);
    private final AtomicInteger calls = new AtomicInteger();

    @ParameterizedTest
    @MethodSource
    void refusalsMeanThatTheDatabaseIsAway(Exception refusal) {
        assertThat(failing(refusal).isAbsent()).isTrue();
        assertThat(failing(full()).isAbsent()).isTrue();
        assertThat(calls).as("calls that were not tried").hasValue(1);
    }

    static Stream<Exception> refusalsMeanThatTheDatabaseIsAway() {
        var refused = new SQLException("refused", "08001", new ConnectException("refused"));
        return Stream.of(
                refused,
                new SQLTransientConnectionException("no connection within 1000 ms", "08001", refused),
                new SQLException("terminating connection due to administrator command", "57P01"),
                new SQLException("the database system is starting up", "57P03"));
    }

    @ParameterizedTest
    @MethodSource
    void timeoutsMeanThatItMayBeBusy(Exception timeout) {
        assertThat(failing(timeout).isAbsent()).isFalse();
    }

    static Stream<Exception> timeoutsMeanThatItMayBeBusy() {
        return Stream.of(
                full(),
                new SQLException("I/O error", "08006", new SocketTimeoutException("Read timed out")),
                new SQLException("sorry, too many clients already", "53300"),
                new TimeoutException());
    }

    @Test
    void aBusyDatabaseStaysInUse() {
        assertThatThrownBy(() -> guard.run(() -> {
                    guard.run(() -> "another call that succeeds meanwhile");
                    throw new IllegalStateException(full());
                }))
                .isInstanceOf(DatabaseUnavailableException.class);

        assertThat(guard.<String>run(() -> "at once")).isEqualTo("at once");
    }

    @Test
    void aDatabaseThatIsSilentForLongIsAway() {
        assertThat(failing(full()).isAbsent()).isFalse();
        passes(REST);
        assertThat(failing(full()).isAbsent()).isFalse();
        passes(REST);
        assertThat(failing(full()).isAbsent()).isTrue();

        passes(REST);
        assertThat(guard.<String>run(() -> "back")).isEqualTo("back");
        assertThat(failing(full()).isAbsent()).isFalse();
    }

    @Test
    void triesAgainAfterAWhile() {
        failing(full());
        failing(full());
        assertThat(calls).hasValue(1);
        passes(REST.minusNanos(1));
        failing(full());
        assertThat(calls).hasValue(1);

        passes(Duration.ofNanos(1));

        failing(full());
        assertThat(calls).hasValue(2);
    }

    @Test
    void passesOnWhatConcernsTheStatement() {
        Supplier<String> invalid = () -> {
            throw new IllegalStateException(new SQLException("value too long", "22001"));
        };

        assertThatThrownBy(() -> guard.run(invalid)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> guard.run(invalid)).isInstanceOf(IllegalStateException.class);
    }

    private static Exception full() {
        return new SQLTransientConnectionException("no connection within 1000 ms");
    }

    private DatabaseUnavailableException failing(Exception cause) {
        return catchThrowableOfType(
                DatabaseUnavailableException.class,
                () -> guard.run(() -> {
                    calls.incrementAndGet();
                    throw new IllegalStateException(cause);
                }));
    }

    private void passes(Duration time) {
        now.addAndGet(time.toNanos());
    }
}
