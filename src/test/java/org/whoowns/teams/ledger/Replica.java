package org.whoowns.teams.ledger;

import io.micronaut.context.ApplicationContext;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.whoowns.teams.ledger.lookup.TeamDirectory;

/// The app without its doors, on one of the databases. Tests share one each and keep apart by their workspaces.
public record Replica(ApplicationContext context, Map<String, Object> database) {

    private static final Map<TestDatabase, Replica> SHARED = new EnumMap<>(TestDatabase.class);

    /// The one that all tests share.
    public static synchronized Replica shared(TestDatabase engine) {
        return SHARED.computeIfAbsent(engine, it -> at(it.fresh()));
    }

    /// Another one on the same or another database; to be closed.
    public static Replica at(Map<String, Object> database) {
        var properties = new HashMap<>(database);
        properties.put("whoowns.data", "target/test-data");
        return new Replica(
                ApplicationContext.builder(properties).deduceEnvironment(false).start(), database);
    }

    public Ledger ledger() {
        return context.getBean(Ledger.class);
    }

    public TeamDirectory roster() {
        return context.getBean(TeamDirectory.class);
    }

    /// A workspace that no other test has.
    public static String workspace() {
        return "T"
                + UUID.randomUUID().toString().replace("-", "").substring(0, 12).toUpperCase(java.util.Locale.ROOT);
    }

    /// A key that no other change has.
    public static String key() {
        return "V" + UUID.randomUUID();
    }
}
