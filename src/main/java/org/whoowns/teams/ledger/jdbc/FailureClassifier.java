package org.whoowns.teams.ledger.jdbc;

import java.net.SocketTimeoutException;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Classifier of failed calls to the database, by SQL state and cause.
enum FailureClassifier {
    /// Invalid statements and data, which would fail again.
    INVALID,
    /// No connection or no answer in time, as if the database or the pool were overloaded.
    BUSY,
    /// The database refuses or has closed the connection.
    ABSENT;

    private static final String CONNECTION = "08";
    private static final Set<String> INVALID_CLASSES = Set.of("22", "23", "42");
    /// PostgreSQL is shutting down, has crashed or is starting; H2 is closed, or has lost its file.
    private static final Set<String> ABSENT_STATES = Set.of("57P01", "57P02", "57P03", "90067", "90098", "90121");

    static FailureClassifier of(Throwable failure) {
        if (chain(failure).noneMatch(FailureClassifier::concernsDatabase)) {
            return INVALID;
        }
        var timedOut = chain(failure)
                .anyMatch(cause -> cause instanceof TimeoutException
                        || cause instanceof SocketTimeoutException
                        || cause instanceof SQLTimeoutException);
        return !timedOut && chain(failure).anyMatch(FailureClassifier::meansAbsent) ? ABSENT : BUSY;
    }

    private static boolean concernsDatabase(Throwable cause) {
        return cause instanceof TimeoutException
                || (cause instanceof SQLException failure && !INVALID_CLASSES.contains(sqlClass(failure)));
    }

    private static boolean meansAbsent(Throwable cause) {
        return cause instanceof SQLException failure
                && (sqlClass(failure).equals(CONNECTION) || ABSENT_STATES.contains(state(failure)));
    }

    private static String sqlClass(SQLException failure) {
        var state = state(failure);
        return state.length() < 2 ? state : state.substring(0, 2);
    }

    private static String state(SQLException failure) {
        return failure.getSQLState() == null ? "" : failure.getSQLState();
    }

    private static Stream<Throwable> chain(Throwable failure) {
        return Stream.iterate(failure, (@Nullable Throwable each) -> each != null, Throwable::getCause);
    }
}
