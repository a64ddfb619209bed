package org.whoowns.teams.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.whoowns.teams.ledger.lookup.ChangePoller;
import org.whoowns.teams.ledger.validation.TeamDraft;

/// Database load of a question in a workspace of 2,500 teams with 10,000 people.
@Tag("database")
class LargeWorkspaceTest {

    @ParameterizedTest
    @EnumSource
    void needsAFixedNumberOfStatementsForAQuestion(TestDatabase engine) {
        var large = new LargeWorkspace(Replica.shared(engine));
        var directory = large.coldRoster();
        var workspace = large.id();

        assertThat(large.statements(() -> assertThat(
                                directory.lookUp(workspace, "C77", "UPM88", List.of("team 99", "no team")))
                        .satisfies(around -> {
                            assertThat(around.ofChannel()).isEqualTo(large.team(77));
                            assertThat(around.ofPerson()).hasSize(1);
                            assertThat(around.named()).containsOnlyKeys("team 99");
                        })))
                .as("the names, then the named team")
                .isEqualTo(2);
        assertThat(large.statements(() -> directory.lookUp(workspace, "C77", "UPM88", List.of("team 99", "nobody"))))
                .isZero();
        assertThat(large.statements(() -> directory.lookUp(workspace, "C77", "UPM88", List.of("in other words"))))
                .isZero();
        directory.refresh(workspace);
        assertThat(large.statements(() -> directory.lookUp(workspace, "C77", "UPM88", List.of("team 99"))))
                .as("nothing changed")
                .isZero();
        assertThat(large.statements(() -> directory.lookUp(workspace, "C78", "UPM88", List.of("team 98"))))
                .isEqualTo(1);
        assertThat(large.statements(() -> assertThat(directory.page(workspace, "team 12", 0, 20))
                        .satisfies(page -> {
                            assertThat(page.teams()).hasSize(20);
                            assertThat(page.matching()).isEqualTo(111);
                        })))
                .isEqualTo(1);
        assertThat(large.statements(() -> directory.similar(workspace, "taem 12")))
                .as("several are as near")
                .isZero();
    }

    @ParameterizedTest
    @EnumSource
    void seesChangesOfAnotherReplica(TestDatabase engine) {
        var database = engine.fresh();
        var one = Replica.at(database);
        var other = Replica.at(database);
        var workspace = Replica.workspace();
        try (var _ = one.context();
                var _ = other.context()) {
            assertThat(other.roster().lookUp(workspace, "C1", "UPM1", List.of()).ofChannel())
                    .isNull();
            var draft = new TeamDraft("Team 1", List.of("C1"), "pm-and-po", null, new LinkedHashMap<>(), null);
            one.ledger()
                    .apply(new Change.SetUpTeam(Replica.key(), draft), new Actor(workspace, "U1", false, false, true));

            // Otherwise polled every two seconds.
            other.context().getBean(ChangePoller.class).poll();

            assertThat(other.roster().lookUp(workspace, "C1", "UPM1", List.of()).ofChannel())
                    .isNotNull();
        }
    }
}
