package org.whoowns.teams.ledger;

import io.micronaut.context.ApplicationContext;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.whoowns.answering.TestAnswerers;
import org.whoowns.teams.ledger.lookup.TeamDirectory;

/// The app without Slack, on one of the databases; tests share it and use separate workspaces.
public record Replica(ApplicationContext context, Map<String, Object> database) {

    private static final Map<TestDatabase, Replica> SHARED = new EnumMap<>(TestDatabase.class);

    /// The shared replica.
    public static synchronized Replica shared(TestDatabase engine) {
        return SHARED.computeIfAbsent(engine, it -> at(it.fresh()));
    }

    /// A new replica on the same or another database; to be closed.
    public static Replica at(Map<String, Object> database) {
        var properties = new HashMap<>(database);
        properties.put("whoowns.data", "target/test-data");
        return new Replica(
                ApplicationContext.builder(properties)
                        .deduceEnvironment(false)
                        .singletons(TestAnswerers.shippedLoad())
                        .start(),
                database);
    }

    public Ledger ledger() {
        return context.getBean(Ledger.class);
    }

    public TeamDirectory roster() {
        return context.getBean(TeamDirectory.class);
    }

    /// A unique workspace id.
    public static String workspace() {
        return "T"
                + UUID.randomUUID().toString().replace("-", "").substring(0, 12).toUpperCase(java.util.Locale.ROOT);
    }

    /// A unique change key.
    public static String key() {
        return "V" + UUID.randomUUID();
    }
}
