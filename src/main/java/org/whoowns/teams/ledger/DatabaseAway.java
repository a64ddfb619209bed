package org.whoowns.teams.ledger;

import java.io.Serial;

/// The database does not answer at this moment. What needs no team goes on without it.
public final class DatabaseAway extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    DatabaseAway(Throwable cause) {
        super("The database does not answer.", cause);
    }

    DatabaseAway() {
        super("The database has not answered just now.");
    }
}
