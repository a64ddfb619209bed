package org.whoowns.teams.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.transaction.TransactionOperations;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.whoowns.teams.Holder;
import org.whoowns.teams.Team;
import org.whoowns.teams.TeamName;
import org.whoowns.teams.ledger.rows.HistoryRows;
import org.whoowns.teams.ledger.rows.TeamRows;

/// 2,500 teams with 10,000 people in them: what a question and the Home tab cost.
class LargeWorkspaceTest {

    private static final int TEAMS = 2_500;

    private final AtomicInteger count = new AtomicInteger();

    @ParameterizedTest
    @EnumSource
    @SuppressWarnings("unchecked") // a bean has no type arguments
    void costsAQuestionOneStatementAtMost(Engine engine) {
        var properties = new HashMap<>(engine.fresh());
        var replica = Replica.at(properties);
        var workspace = Replica.workspace();
        try (var context = replica.context()) {
            TransactionOperations<java.sql.Connection> transactions = context.getBean(TransactionOperations.class);
            transactions.executeWrite(_ -> {
                for (var i = 0; i < TEAMS; i++) {
                    context.getBean(Books.class).write(workspace, null, team(workspace, i));
                }
                return TEAMS;
            });
            var roster = new Roster(
                    counted(context.getBean(TeamRows.class)),
                    context.getBean(HistoryRows.class),
                    context.getBean(Connection.class));

            assertThat(statements(() -> assertThat(
                                    roster.around(workspace, "C77", "UPM88", List.of("team 99", "no team")))
                            .satisfies(around -> {
                                assertThat(around.ofChannel()).isEqualTo(team(workspace, 77));
                                assertThat(around.ofPerson()).hasSize(1);
                                assertThat(around.named()).containsOnlyKeys("team 99");
                            })))
                    .isEqualTo(1);
            assertThat(statements(() -> roster.around(workspace, "C77", "UPM88", List.of("team 99", "nobody"))))
                    .isZero();
            assertThat(statements(() -> roster.around(workspace, "C77", "UPM88", List.of("in other words"))))
                    .isZero();
            assertThat(statements(() -> roster.around(workspace, "C78", "UPM88", List.of("team 98"))))
                    .isEqualTo(1);
            assertThat(statements(() -> assertThat(roster.page(workspace, "team 12", 0, 20))
                            .satisfies(page -> {
                                assertThat(page.teams()).hasSize(20);
                                assertThat(page.matching()).isEqualTo(111);
                            })))
                    .isEqualTo(2);
        }
    }

    @ParameterizedTest
    @EnumSource
    void learnsWhatAnotherReplicaChanged(Engine engine) {
        var database = engine.fresh();
        var one = Replica.at(database);
        var other = Replica.at(database);
        var workspace = Replica.workspace();
        try (var _ = one.context();
                var _ = other.context()) {
            assertThat(other.roster().around(workspace, "C1", "UPM1", List.of()).ofChannel())
                    .isNull();
            var draft = new TeamDraft("Team 1", List.of("C1"), "pm-and-po", null, new LinkedHashMap<>(), null);
            one.ledger()
                    .apply(new Change.SetUpTeam(Replica.key(), draft), new Actor(workspace, "U1", false, false, true));

            other.context().getBean(ChangeWatch.class).look();

            assertThat(other.roster().around(workspace, "C1", "UPM1", List.of()).ofChannel())
                    .isNotNull();
        }
    }

    /// Each of its methods is one statement.
    private TeamRows counted(TeamRows rows) {
        return (TeamRows) Proxy.newProxyInstance(
                TeamRows.class.getClassLoader(), new Class<?>[] {TeamRows.class}, (_, method, arguments) -> {
                    count.incrementAndGet();
                    return method.invoke(rows, arguments);
                });
    }

    private int statements(Runnable work) {
        var before = count.get();
        work.run();
        return count.get() - before;
    }

    private static Team team(String workspace, int number) {
        var holders = new LinkedHashMap<String, Holder>();
        holders.put("product-manager", new Holder("UPM" + number, "UDPM" + number));
        holders.put("product-owner", new Holder("UPO" + number, "UDPO" + number));
        return new Team(
                workspace,
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
