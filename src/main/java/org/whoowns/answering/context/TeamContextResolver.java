package org.whoowns.answering.context;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.whoowns.knowledge.KnowledgeBase;
import org.whoowns.teams.RoleContract;
import org.whoowns.teams.Team;
import org.whoowns.teams.WorkspaceAgreements;
import org.whoowns.teams.WorkspaceOwnership;
import org.whoowns.teams.ledger.lookup.TeamDirectory;
import org.whoowns.teams.ledger.lookup.TeamLookup;

/// Finds out where a question stands, and what there is to say of teams. Every method throws
/// [org.whoowns.teams.ledger.jdbc.DatabaseUnavailableException] where teams can't be looked up. Safe to share between
/// threads.
public final class TeamContextResolver {

    private final TeamDirectory directory;
    private final UserDirectory userDirectory;
    private final TeamOwnership ownership;

    public TeamContextResolver(TeamDirectory directory, UserDirectory userDirectory, TeamOwnership ownership) {
        this.directory = directory;
        this.userDirectory = userDirectory;
        this.ownership = ownership;
    }

    /// What is known around the asker.
    ///
    /// @param names what may be the name of a team in their words
    public TeamLookup around(QuestionContext questionContext, Collection<String> names) {
        return directory.lookUp(questionContext.workspace(), questionContext.channel(), questionContext.user(), names);
    }

    /// The team that the asker has in mind without naming it: the one that was clicked, the channel's, or the only one
    /// in which they hold a role.
    ///
    /// @param clicked the id of a team; null where none was clicked
    public Optional<Team> unnamed(QuestionContext questionContext, @Nullable String clicked, TeamLookup around) {
        return Optional.ofNullable(clicked)
                .flatMap(id -> team(questionContext.workspace(), id))
                .or(() -> Optional.ofNullable(around.ofChannel()))
                .or(() -> only(around, questionContext.user()));
    }

    private static Optional<Team> only(TeamLookup around, String user) {
        var held = around.ofPerson().stream()
                .filter(team -> team.holding().anyMatch(user::equals))
                .toList();
        return held.size() == 1 ? Optional.of(held.getFirst()) : Optional.empty();
    }

    /// The scene of a team, or of the company. Where people of other organisations are, there is none to show.
    public TeamContext scene(
            KnowledgeBase knowledge,
            QuestionContext questionContext,
            @Nullable Team team,
            WorkspaceAgreements workspaceAgreements) {
        var plain = team == null && workspaceAgreements.agreements().isEmpty();
        if (!plain && questionContext.sharedPlace().getAsBoolean()) {
            return new TeamContext.Anywhere();
        }
        var teams = team == null ? List.<Team>of() : List.of(team);
        return new TeamContext.Inside(
                ownership.lookUp(knowledge, workspaceAgreements, teams).of(team), userDirectory);
    }

    public Optional<Team> team(String workspace, String id) {
        return directory.team(workspace, id);
    }

    public List<Team> teams(String workspace) {
        return directory.all(workspace);
    }

    /// Ownership in some of the teams.
    public WorkspaceOwnership ownership(KnowledgeBase knowledge, List<Team> teams, String workspace) {
        return ownership.lookUp(knowledge, directory.workspaceAgreements(workspace), teams);
    }

    /// What somebody is accountable for, by the names of their teams.
    public List<RoleContract> contracts(KnowledgeBase knowledge, String workspace, String person) {
        var around = directory.lookUp(workspace, null, person, List.of());
        var teams = ownership.lookUp(knowledge, around.workspaceAgreements(), around.ofPerson());
        return around.ofPerson().stream()
                .sorted(Comparator.comparing(team -> team.name().key()))
                .map(team -> RoleContract.of(teams.of(team), person))
                .toList();
    }

    /// How many of the people may have left without our knowing.
    public long unknownCount(String workspace, Collection<String> people) {
        return userDirectory.unknownCount(workspace, people);
    }
}
