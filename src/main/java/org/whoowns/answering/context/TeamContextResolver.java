package org.whoowns.answering.context;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
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

/// Resolver of the team context of questions. Thread-safe.
///
/// Every method throws [org.whoowns.teams.ledger.jdbc.DatabaseUnavailableException] if the database is unavailable.
@Singleton
@Requires(beans = UserDirectory.class)
public final class TeamContextResolver {

    private final TeamDirectory directory;
    private final UserDirectory users;
    private final TeamOwnership ownership;

    public TeamContextResolver(TeamDirectory directory, UserDirectory users, TeamOwnership ownership) {
        this.directory = directory;
        this.users = users;
        this.ownership = ownership;
    }

    /// Looks up the teams that the asker may mean.
    ///
    /// @param names possible team names in their words
    public TeamLookup lookUp(QuestionContext context, Collection<String> names) {
        return directory.lookUp(context.workspace(), context.channel(), context.user(), names);
    }

    /// The team that is meant without being named: the clicked one, the channel's, or the only one in which the asker
    /// holds a role.
    ///
    /// @param clicked the id of the clicked team; null for none
    public Optional<Team> implied(QuestionContext context, @Nullable String clicked, TeamLookup lookup) {
        return Optional.ofNullable(clicked)
                .flatMap(id -> team(context.workspace(), id))
                .or(() -> Optional.ofNullable(lookup.ofChannel()))
                .or(() -> only(lookup, context.user()));
    }

    private static Optional<Team> only(TeamLookup lookup, String user) {
        var held = lookup.ofPerson().stream()
                .filter(team -> team.holding().anyMatch(user::equals))
                .toList();
        return held.size() == 1 ? Optional.of(held.getFirst()) : Optional.empty();
    }

    /// The context of a team or the workspace; nothing is shown where or to whom teams are not visible.
    public TeamContext resolve(
            KnowledgeBase knowledge, QuestionContext context, @Nullable Team team, WorkspaceAgreements agreed) {
        var plain = team == null && agreed.agreements().isEmpty();
        if (!plain && !context.showsTeams()) {
            return new TeamContext.Anywhere();
        }
        var teams = team == null ? List.<Team>of() : List.of(team);
        return new TeamContext.Inside(ownership.lookUp(knowledge, agreed, teams).of(team), users);
    }

    public Optional<Team> team(String workspace, String id) {
        return directory.team(workspace, id);
    }

    public List<Team> teams(String workspace) {
        return directory.all(workspace);
    }

    public WorkspaceOwnership ownership(KnowledgeBase knowledge, List<Team> teams, String workspace) {
        return ownership.lookUp(knowledge, directory.workspaceAgreements(workspace), teams);
    }

    /// A person's contracts, sorted by team name.
    public List<RoleContract> contracts(KnowledgeBase knowledge, String workspace, String person) {
        var lookup = directory.lookUp(workspace, null, person, List.of());
        var teams = ownership.lookUp(knowledge, lookup.workspaceAgreements(), lookup.ofPerson());
        return lookup.ofPerson().stream()
                .sorted(Comparator.comparing(team -> team.name().key()))
                .map(team -> RoleContract.of(teams.of(team), person))
                .toList();
    }

    /// The number of people who may have left unnoticed.
    public long unknownCount(String workspace, Collection<String> people) {
        return users.unknownCount(workspace, people);
    }
}
