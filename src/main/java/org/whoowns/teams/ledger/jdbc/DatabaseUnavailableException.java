package org.whoowns.teams.ledger.jdbc;

import java.io.Serial;

/// The database does not answer at this moment. What needs no team goes on without it.
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
