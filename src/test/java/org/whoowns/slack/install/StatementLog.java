package org.whoowns.slack.install;

import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import org.whoowns.teams.ledger.DelegatingDriver;

/// JDBC driver that delegates to PostgreSQL and records every statement.
public final class StatementLog extends DelegatingDriver {

    private static final String PREFIX = "jdbc:recorded:";
    private static final Queue<String> RECORDED = new ConcurrentLinkedQueue<>();

    public StatementLog() {
        super(PREFIX);
    }

    static String url(@Nullable Object url) {
        return String.valueOf(url).replaceFirst("^jdbc:", PREFIX);
    }

    /// Returns and clears the recorded statements.
    static List<String> take() {
        var recorded = List.copyOf(RECORDED);
        RECORDED.clear();
        return recorded;
    }

    @Override
    protected Watching watching() {
        return (name, arguments) -> {
            if (name.equals("prepareStatement")) {
                RECORDED.add(
                        String.valueOf(Objects.requireNonNull(arguments)[0]).replaceAll("\\s+", " "));
            }
        };
    }
}
