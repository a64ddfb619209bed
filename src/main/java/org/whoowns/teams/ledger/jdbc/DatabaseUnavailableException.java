package org.whoowns.teams.ledger.jdbc;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/// Thrown while the database is unavailable.
public final class DatabaseUnavailableException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final boolean absent;

    /// @param cause null if the database was unavailable a moment ago, and was not tried again
    DatabaseUnavailableException(@Nullable Throwable cause, boolean absent) {
        super(cause == null ? "The database was unavailable a moment ago." : "The database is unavailable.", cause);
        this.absent = absent;
    }

    /// Whether the database is really away, for other replicas, too: nobody is connected, or nobody was answered for a
    /// while. If not, it may only be busy, and others may be using it.
    public boolean isAbsent() {
        return absent;
    }
}
