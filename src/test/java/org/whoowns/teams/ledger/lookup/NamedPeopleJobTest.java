package org.whoowns.teams.ledger.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.whoowns.teams.Agreement.Decision;
import org.whoowns.teams.Team;
import org.whoowns.teams.ledger.Actor;
import org.whoowns.teams.ledger.Change;
import org.whoowns.teams.ledger.ChangeOutcome;
import org.whoowns.teams.ledger.Replica;
import org.whoowns.teams.ledger.TestDatabase;
import org.whoowns.teams.ledger.jdbc.TeamRepository;
import org.whoowns.teams.ledger.validation.TeamDraft;

@Tag("database")
class NamedPeopleJobTest {

    @ParameterizedTest
    @EnumSource
    void findsPeopleWhomAnEarlierVersionDidNotIndex(TestDatabase engine) {
        var replica = Replica.shared(engine);
        var workspace = Replica.workspace();
        var ana = new Actor(workspace, "UANA", true, true, true);
        var draft = new TeamDraft("Naming", List.of(), "pm-and-po", null, new LinkedHashMap<>(), null);
        var team = applied(replica, new Change.SetUpTeam(Replica.key(), draft), ana);
        team = applied(
                replica,
                new Change.Agree(
                        Replica.key(),
                        team.id(),
                        team.version(),
                        "pricing",
                        new Decision.ToPerson("UNAMED"),
                        "“quoted”, \"person\":\"UOTHER\""),
                ana);
        assertThat(found(replica, workspace, "UNAMED")).containsExactly(team.id());

        // as an earlier version leaves it
        replica.context().getBean(TeamRepository.class).deleteHolders(workspace, team.id());
        replica.roster().forgetAll();
        assertThat(found(replica, workspace, "UNAMED")).isEmpty();
        for (var again = 0; again < 2; again++) {
            replica.context().getBean(NamedPeopleJob.class).run();
        }

        assertThat(found(replica, workspace, "UNAMED")).containsExactly(team.id());
        assertThat(found(replica, workspace, "UOTHER")).isEmpty();

        // somebody who is no longer named is no longer found
        var withdrawn = new Change.Withdraw(Replica.key(), team.id(), team.version(), "pricing");
        applied(replica, withdrawn, ana);
        assertThat(found(replica, workspace, "UNAMED")).isEmpty();
    }

    private static List<String> found(Replica replica, String workspace, String person) {
        return replica.roster().lookUp(workspace, null, person, List.of()).ofPerson().stream()
                .map(Team::id)
                .toList();
    }

    private static Team applied(Replica replica, Change change, Actor by) {
        return replica.ledger().apply(change, by) instanceof ChangeOutcome.Applied(var record)
                ? record.after().requireTeam()
                : fail(change);
    }

    private static Team fail(Change change) {
        throw new AssertionError(change);
    }
}
