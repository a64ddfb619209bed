package org.whoowns.slack.overview;

import com.slack.api.model.block.LayoutBlock;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.whoowns.answering.KnowledgeInForce;
import org.whoowns.slack.render.Phrase;
import org.whoowns.slack.render.blocks.Kit;
import org.whoowns.slack.render.blocks.Mention;
import org.whoowns.slack.render.blocks.Mrkdwn;
import org.whoowns.slack.team.Teams;
import org.whoowns.slack.workspace.People;
import org.whoowns.teams.Check;
import org.whoowns.teams.Contract;
import org.whoowns.teams.Here;
import org.whoowns.teams.Team;
import org.whoowns.teams.ledger.Roster;

/// Role contracts, and the check of all teams. Throws [org.whoowns.teams.ledger.DatabaseAway] where teams can't be
/// looked up.
@Singleton
public final class Overviews {

    private final KnowledgeInForce inForce;
    private final Roster roster;
    private final People people;

    Overviews(KnowledgeInForce inForce, Roster roster, People people) {
        this.inForce = inForce;
        this.roster = roster;
        this.people = people;
    }

    /// Everything that a person answers for, team by team.
    public List<LayoutBlock> ofPerson(String workspace, String person) {
        var around = roster.around(workspace, null, person, List.of());
        var blocks = new ArrayList<LayoutBlock>(Kit.header(Phrase.CONTRACT_TITLE.text()));
        for (var team : sorted(around.ofPerson())) {
            var here = new Here(inForce.snapshot().knowledge(), team, around.company(), gone(workspace, team));
            blocks.addAll(ContractCard.blocks(Mention.person(person), Contract.of(here, person)));
        }
        if (around.ofPerson().isEmpty()) {
            // the name goes in after the rest is escaped
            blocks.addAll(Kit.text(
                    Mrkdwn.escape(Phrase.CONTRACT_NONE.text("\uFFFF")).replace("\uFFFF", Mention.person(person))));
        }
        return blocks;
    }

    /// Everything that each main role of a team answers for.
    public List<LayoutBlock> ofTeam(Team team) {
        var blocks = new ArrayList<LayoutBlock>(Kit.header(Phrase.CONTRACT_TITLE.text()));
        inForce.snapshot()
                .knowledge()
                .mainRoles()
                .forEach(role -> ofRole(team, role.id()).forEach(blocks::add));
        return blocks;
    }

    /// Everything that one role of a team answers for; nothing where there is no such role.
    List<LayoutBlock> ofRole(Team team, String roleId) {
        var company = roster.company(team.workspace());
        var knowledge = inForce.snapshot().knowledge();
        var here = new Here(knowledge, team, company, gone(team.workspace(), team));
        return knowledge
                .role(roleId)
                .map(role -> ContractCard.blocks(Seats.who(here.seat(role)), Contract.of(here, role)))
                .orElse(List.of());
    }

    /// Whether the person holds a role somewhere, or stands in.
    boolean isNamed(String workspace, String person) {
        return !roster.teamsOf(workspace, person).isEmpty();
    }

    /// Whether there is any team.
    boolean areThere(String workspace) {
        return roster.count(workspace) > 0;
    }

    /// Whether the knowledge has what teams are made of.
    boolean arePossible() {
        return Teams.arePossible(inForce.snapshot().knowledge());
    }

    Optional<Team> team(String workspace, String id) {
        return roster.team(workspace, id);
    }

    /// Everything that should be settled, team by team. Who has left is asked of Slack.
    public List<LayoutBlock> check(String workspace) {
        var teams = roster.all(workspace);
        var everybody = teams.stream().flatMap(team -> team.people().stream()).collect(Collectors.toSet());
        var check = new Check(
                inForce.snapshot().knowledge(),
                roster.company(workspace),
                people.deactivated(workspace, everybody),
                Set.of());
        var blocks = new ArrayList<>(CheckCard.blocks(inForce.snapshot().knowledge(), teams.size(), check.all(teams)));
        var unheard = people.unheard(workspace, everybody);
        if (unheard > 0) {
            blocks.addAll(Kit.quiet(Mrkdwn.escape(Phrase.CHECK_UNHEARD.text(unheard))));
        }
        return blocks;
    }

    private static List<Team> sorted(List<Team> teams) {
        return teams.stream()
                .sorted(Comparator.comparing(team -> team.name().key()))
                .toList();
    }

    private Set<String> gone(String workspace, Team team) {
        return people.deactivated(workspace, team.people());
    }
}
