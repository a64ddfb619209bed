package org.whoowns.teams.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.whoowns.teams.Agreement.Decision;
import org.whoowns.teams.Team;
import org.whoowns.teams.ledger.lookup.ChangePoller;
import org.whoowns.teams.ledger.validation.FieldError;
import org.whoowns.teams.ledger.validation.TeamDraft;

/// Concurrent changes of the same data, at two replicas of one database.
@Tag("database")
class ContendingEditorsTest {

    private static final int EDITORS = 12;
    private static final Map<TestDatabase, Replica> OTHERS = new EnumMap<>(TestDatabase.class);

    @AfterAll
    static void stop() {
        OTHERS.values().forEach(other -> other.context().close());
    }

    @ParameterizedTest
    @EnumSource
    void onlyOneOfManyEditorsOfTheSameVersionWins(TestDatabase engine) throws Exception {
        var workspace = Replica.workspace();
        var team = setUp(engine, workspace);

        var outcomes = atOnce(
                engine,
                workspace,
                each -> new Change.EditTeam(Replica.key(), team.id(), team.version(), draft("Team " + each)));

        var winner = only(outcomes).after().requireTeam();
        assertThat(outcomes.stream().filter(ChangeOutcome.Outdated.class::isInstance))
                .hasSize(EDITORS - 1)
                .allMatch(told -> told.equals(new ChangeOutcome.Outdated(Revision.of(winner))));
        var directory = Replica.shared(engine).roster();
        assertThat(directory.team(workspace, team.id())).contains(winner);
        assertThat(directory.history(workspace, team.id(), 100)).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource
    void givesANameToOneOfManyTeams(TestDatabase engine) throws Exception {
        var workspace = Replica.workspace();

        var outcomes = atOnce(
                engine,
                workspace,
                each -> new Change.SetUpTeam(Replica.key(), draft(each % 2 == 0 ? "Checkout" : "  CHECKOUT ")));

        only(outcomes);
        assertThat(outcomes.stream().filter(ChangeOutcome.Invalid.class::isInstance))
                .hasSize(EDITORS - 1)
                .allSatisfy(told -> assertThat(((ChangeOutcome.Invalid) told).faults())
                        .extracting(FieldError::reason)
                        .containsExactly(FieldError.Reason.NAME_TAKEN));
        assertThat(Replica.shared(engine).roster().all(workspace)).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void givesAChannelToOneOfManyTeams(TestDatabase engine) throws Exception {
        var workspace = Replica.workspace();

        var outcomes =
                atOnce(engine, workspace, each -> new Change.SetUpTeam(Replica.key(), draft("Team " + each, "C1")));

        only(outcomes);
        assertThat(Replica.shared(engine).roster().all(workspace)).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void appliesARepeatedChangeOnce(TestDatabase engine) throws Exception {
        var workspace = Replica.workspace();
        var change = new Change.SetUpTeam(Replica.key(), draft("Checkout"));

        var outcomes = atOnce(engine, workspace, _ -> change);

        assertThat(outcomes).allMatch(ChangeOutcome.Applied.class::isInstance);
        assertThat(outcomes)
                .extracting(each -> ((ChangeOutcome.Applied) each).change().after())
                .containsOnly(
                        ((ChangeOutcome.Applied) outcomes.getFirst()).change().after());
        assertThat(Replica.shared(engine).roster().history(workspace, 100)).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void onlyOneMakesTheFirstWorkspaceAgreement(TestDatabase engine) throws Exception {
        var workspace = Replica.workspace();

        var outcomes = atOnce(
                engine,
                workspace,
                each -> new Change.AgreeEverywhere(
                        Replica.key(), 0, "product-vision", new Decision.ToPerson("U" + each + "X"), null));

        var winner = only(outcomes);
        assertThat(outcomes.stream().filter(ChangeOutcome.Outdated.class::isInstance))
                .hasSize(EDITORS - 1);
        assertThat(Replica.shared(engine).roster().workspaceAgreements(workspace))
                .isEqualTo(winner.after().workspaceAgreements());
    }

    @ParameterizedTest
    @EnumSource
    void editorsOfDifferentTeamsDoNotConflict(TestDatabase engine) throws Exception {
        var workspace = Replica.workspace();

        var outcomes = atOnce(
                engine,
                workspace,
                each -> new Change.SetUpTeam(Replica.key(), draft("Team " + each, "C" + each + "X")));

        assertThat(outcomes).allMatch(ChangeOutcome.Applied.class::isInstance);
        assertThat(Replica.shared(engine).roster().history(workspace, 100))
                .extracting(ChangeRecord::number)
                .isEqualTo(IntStream.range(0, EDITORS)
                        .mapToObj(each -> (long) EDITORS - each)
                        .toList());
    }

    /// Applies all changes concurrently, half of them at each replica.
    private static List<ChangeOutcome> atOnce(TestDatabase engine, String workspace, IntFunction<Change> changes)
            throws InterruptedException, ExecutionException {
        var one = Replica.shared(engine);
        var other = OTHERS.computeIfAbsent(engine, _ -> Replica.at(one.database()));
        var start = new CyclicBarrier(EDITORS);
        var made = new ArrayList<Future<ChangeOutcome>>();
        try (var editors = Executors.newFixedThreadPool(EDITORS)) {
            for (var i = 0; i < EDITORS; i++) {
                var change = changes.apply(i);
                var ledger = (i % 2 == 0 ? one : other).ledger();
                var by = new Actor(workspace, "UEDITOR" + i, true, false, true);
                made.add(editors.submit(() -> {
                    start.await();
                    return ledger.apply(change, change instanceof Change.SetUpTeam ? admin(workspace) : by);
                }));
            }
        }
        var outcomes = new ArrayList<ChangeOutcome>();
        for (var each : made) {
            outcomes.add(each.get());
        }
        // The other replica would poll within two seconds.
        one.context().getBean(ChangePoller.class).poll();
        return outcomes;
    }

    private static ChangeRecord only(List<ChangeOutcome> outcomes) {
        var applied = outcomes.stream()
                .filter(ChangeOutcome.Applied.class::isInstance)
                .toList();
        assertThat(applied).hasSize(1);
        return ((ChangeOutcome.Applied) applied.getFirst()).change();
    }

    private static Team setUp(TestDatabase engine, String workspace) {
        var outcome = Replica.shared(engine)
                .ledger()
                .apply(new Change.SetUpTeam(Replica.key(), draft("Checkout")), admin(workspace));
        return ((ChangeOutcome.Applied) outcome).change().after().requireTeam();
    }

    private static Actor admin(String workspace) {
        return new Actor(workspace, "UADMIN", true, false, true);
    }

    private static TeamDraft draft(String name, String... channels) {
        return new TeamDraft(name, List.of(channels), "pm-and-po", null, new LinkedHashMap<>(), null);
    }
}
