package org.whoowns.teams.ledger;

import io.micronaut.transaction.TransactionOperations;
import java.lang.reflect.Proxy;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.whoowns.teams.Holder;
import org.whoowns.teams.Team;
import org.whoowns.teams.TeamName;
import org.whoowns.teams.ledger.jdbc.ChangeCounterRepository;
import org.whoowns.teams.ledger.jdbc.DatabaseGuard;
import org.whoowns.teams.ledger.jdbc.HistoryRepository;
import org.whoowns.teams.ledger.jdbc.TeamRepository;
import org.whoowns.teams.ledger.lookup.TeamDirectory;
import org.whoowns.teams.ledger.tracking.ElapsedTime;

/// Workspace of 2,500 teams with 10,000 people, and directories that count their statements.
public final class LargeWorkspace {

    private static final int TEAMS = 2_500;

    private final Replica replica;
    private final String id = Replica.workspace();
    private final AtomicInteger count = new AtomicInteger();

    @SuppressWarnings("unchecked") // a bean has no type arguments
    public LargeWorkspace(Replica replica) {
        this.replica = replica;
        TransactionOperations<java.sql.Connection> transactions =
                replica.context().getBean(TransactionOperations.class);
        transactions.executeWrite(_ -> {
            for (var i = 0; i < TEAMS; i++) {
                replica.context().getBean(LedgerStore.class).write(id, null, team(i));
            }
            return TEAMS;
        });
    }

    public String id() {
        return id;
    }

    /// A directory with an empty cache.
    public TeamDirectory coldRoster() {
        var context = replica.context();
        return new TeamDirectory(
                counted(TeamRepository.class, context.getBean(TeamRepository.class)),
                counted(HistoryRepository.class, context.getBean(HistoryRepository.class)),
                context.getBean(ChangeCounterRepository.class),
                context.getBean(DatabaseGuard.class),
                context.getBean(ElapsedTime.class));
    }

    /// The number of statements of the work.
    public int statements(Runnable work) {
        var before = count.get();
        work.run();
        return count.get() - before;
    }

    /// Each method of a repository is one statement.
    private <T> T counted(Class<T> type, T rows) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (_, method, arguments) -> {
                    count.incrementAndGet();
                    return method.invoke(rows, arguments);
                }));
    }

    Team team(int number) {
        var holders = new LinkedHashMap<String, Holder>();
        holders.put("product-manager", new Holder("UPM" + number, "UDPM" + number));
        holders.put("product-owner", new Holder("UPO" + number, "UDPO" + number));
        return new Team(
                id,
                UUID.nameUUIDFromBytes(new byte[] {(byte) (number >> 8), (byte) number})
                        .toString(),
                TeamName.of("Team " + number).orElseThrow(),
                List.of("C" + number),
                "pm-and-po",
                null,
                holders,
                new LinkedHashMap<>(),
                Set.of("UEDITOR"),
                1);
    }
}
