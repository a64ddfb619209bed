package org.whoowns.teams.ledger;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.whoowns.teams.ledger.lookup.TeamDirectory;

/// Database that becomes unavailable after a number of statements and transaction ends, until it is restored.
public final class FailingDatabase extends DelegatingDriver {

    private static final String PREFIX = "jdbc:leaving:";
    private static final AtomicInteger LEFT = new AtomicInteger(Integer.MAX_VALUE);
    private static final Set<String> COUNTED = Set.of("prepareStatement", "commit", "rollback");
    private static final Set<String> ALSO_SENT = Set.of("createStatement", "isValid");

    public FailingDatabase() {
        super(PREFIX);
    }

    public static Map<String, Object> fresh() {
        var properties = new HashMap<>(TestDatabase.H2.fresh());
        properties.put(
                "datasources.default.url",
                String.valueOf(properties.get("datasources.default.url")).replaceFirst("^jdbc:", PREFIX));
        properties.put("datasources.default.driver-class-name", FailingDatabase.class.getName());
        properties.put("datasources.default.dialect", "POSTGRES");
        properties.put("datasources.default.connection-timeout", 250);
        properties.put("whoowns.database.rest", "0ms");
        return properties;
    }

    /// Fails after that many more statements.
    public static void leavesAfter(int statements) {
        LEFT.set(statements);
    }

    public static void comesBack() {
        LEFT.set(Integer.MAX_VALUE);
    }

    public static boolean isAway() {
        return LEFT.get() <= 0;
    }

    /// Clears the cache, so that lookups need the database.
    public static void forget(TeamDirectory directory) {
        directory.forgetAll();
    }

    @Override
    protected Watching watching() throws SQLException {
        if (isAway()) {
            throw gone();
        }
        var ended = new AtomicBoolean(true);
        return (name, _) -> {
            // Ends the transaction, if there is one.
            var sent = ALSO_SENT.contains(name) || (name.equals("setAutoCommit") && !ended.get());
            if (COUNTED.contains(name) ? LEFT.getAndDecrement() <= 0 : sent && isAway()) {
                throw gone();
            }
            if (COUNTED.contains(name)) {
                ended.set(name.equals("commit"));
            }
        };
    }

    private static SQLException gone() {
        return new SQLException("gone", "08006");
    }
}
