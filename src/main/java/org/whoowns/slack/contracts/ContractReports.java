package org.whoowns.slack.contracts;

import com.slack.api.model.block.LayoutBlock;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.whoowns.answering.snapshot.CurrentSnapshot;
import org.whoowns.slack.access.UserCache;
import org.whoowns.slack.blocks.BlockFactory;
import org.whoowns.slack.blocks.Mention;
import org.whoowns.slack.blocks.Mrkdwn;
import org.whoowns.slack.render.Phrase;
import org.whoowns.slack.teamforms.TeamText;
import org.whoowns.teams.GapCheck;
import org.whoowns.teams.OwnershipResolver;
import org.whoowns.teams.RoleContract;
import org.whoowns.teams.Team;
import org.whoowns.teams.ledger.lookup.TeamDirectory;

/// Role contracts, and the check of all teams. Throws [org.whoowns.teams.ledger.jdbc.DatabaseUnavailableException]
/// where teams can't be
/// looked up.
@Singleton
public final class ContractReports {

    private final CurrentSnapshot current;
    private final TeamDirectory directory;
    private final UserCache users;

    ContractReports(CurrentSnapshot current, TeamDirectory directory, UserCache users) {
        this.current = current;
        this.directory = directory;
        this.users = users;
    }

    /// Everything that a person answers for, team by team.
    public List<LayoutBlock> ofPerson(String workspace, String person) {
        var around = directory.lookUp(workspace, null, person, List.of());
        var blocks = new ArrayList<LayoutBlock>(BlockFactory.header(Phrase.CONTRACT_TITLE.text()));
        for (var team : sorted(around.ofPerson())) {
            var resolver = new OwnershipResolver(
                    current.snapshot().knowledge(), team, around.workspaceAgreements(), gone(workspace, team));
            blocks.addAll(ContractCard.blocks(Mention.person(person), RoleContract.of(resolver, person)));
        }
        if (around.ofPerson().isEmpty()) {
            // the name goes in after the rest is escaped
            blocks.addAll(BlockFactory.text(
                    Mrkdwn.escape(Phrase.CONTRACT_NONE.text("\uFFFF")).replace("\uFFFF", Mention.person(person))));
        }
        return blocks;
    }

    /// Everything that each main role of a team answers for.
    public List<LayoutBlock> ofTeam(Team team) {
        var blocks = new ArrayList<LayoutBlock>(BlockFactory.header(Phrase.CONTRACT_TITLE.text()));
        current.snapshot()
                .knowledge()
                .mainRoles()
                .forEach(role -> ofRole(team, role.id()).forEach(blocks::add));
        return blocks;
    }

    /// Everything that one role of a team answers for; nothing where there is no such role.
    List<LayoutBlock> ofRole(Team team, String roleId) {
        var workspaceAgreements = directory.workspaceAgreements(team.workspace());
        var knowledge = current.snapshot().knowledge();
        var resolver = new OwnershipResolver(knowledge, team, workspaceAgreements, gone(team.workspace(), team));
        return knowledge
                .role(roleId)
                .map(role ->
                        ContractCard.blocks(RoleHolderText.who(resolver.seat(role)), RoleContract.of(resolver, role)))
                .orElse(List.of());
    }

    /// Whether the person holds a role somewhere, or stands in.
    boolean holdsRole(String workspace, String person) {
        return !directory.teamsOf(workspace, person).isEmpty();
    }

    /// Whether there is any team.
    boolean hasTeams(String workspace) {
        return directory.count(workspace) > 0;
    }

    /// Whether the knowledge has what teams are made of.
    boolean isSupported() {
        return TeamText.isSupported(current.snapshot().knowledge());
    }

    Optional<Team> team(String workspace, String id) {
        return directory.team(workspace, id);
    }

    /// Everything that should be settled, team by team. Who has left is asked of Slack.
    public List<LayoutBlock> check(String workspace) {
        var teams = directory.all(workspace);
        var everybody = teams.stream().flatMap(team -> team.people().stream()).collect(Collectors.toSet());
        var check = new GapCheck(
                current.snapshot().knowledge(),
                directory.workspaceAgreements(workspace),
                users.deactivated(workspace, everybody),
                Set.of());
        var blocks = new ArrayList<>(CheckCard.blocks(current.snapshot().knowledge(), teams.size(), check.all(teams)));
        var unheard = users.unknownCount(workspace, everybody);
        if (unheard > 0) {
            blocks.addAll(BlockFactory.context(Mrkdwn.escape(Phrase.CHECK_UNHEARD.text(unheard))));
        }
        return blocks;
    }

    private static List<Team> sorted(List<Team> teams) {
        return teams.stream()
                .sorted(Comparator.comparing(team -> team.name().key()))
                .toList();
    }

    private Set<String> gone(String workspace, Team team) {
        return users.deactivated(workspace, team.people());
    }
}
