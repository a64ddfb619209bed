package org.whoowns.slack.install;

import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import org.whoowns.teams.ledger.DelegatingDriver;

/// A driver between the app and PostgreSQL, which hears every statement.
public final class StatementLog extends DelegatingDriver {

    private static final String PREFIX = "jdbc:heard:";
    private static final Queue<String> HEARD = new ConcurrentLinkedQueue<>();

    public StatementLog() {
        super(PREFIX);
    }

    /// The address that leads through here.
    static String url(@Nullable Object url) {
        return String.valueOf(url).replaceFirst("^jdbc:", PREFIX);
    }

    /// What was heard since this was last asked.
    static List<String> take() {
        var heard = List.copyOf(HEARD);
        HEARD.clear();
        return heard;
    }

    @Override
    protected Watching watching() {
        return (name, arguments) -> {
            if (name.equals("prepareStatement")) {
                HEARD.add(String.valueOf(Objects.requireNonNull(arguments)[0]).replaceAll("\\s+", " "));
            }
        };
    }
}
