package org.whoowns.teams.ledger.jdbc;

import java.io.Serial;

/// Thrown while the database is unavailable.
public final class DatabaseUnavailableException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    DatabaseUnavailableException(Throwable cause) {
        super("The database is unavailable.", cause);
    }

    DatabaseUnavailableException() {
        super("The database was unavailable a moment ago.");
    }
}
