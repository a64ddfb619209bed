package org.whoowns.answering.context;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.whoowns.knowledge.KnowledgeBase;
import org.whoowns.knowledge.text.NameSkeleton;
import org.whoowns.teams.RoleContract;
import org.whoowns.teams.Team;
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

    /// The team that is meant without being named: the clicked one, the context's, the channel's, or the asker's only
    /// one.
    ///
    /// @param clicked the id of the clicked team; null for none
    public Optional<Team> implied(QuestionContext context, @Nullable String clicked, TeamLookup lookup) {
        return Optional.ofNullable(clicked)
                .or(() -> Optional.ofNullable(context.team()))
                .flatMap(id -> team(context.workspace(), id))
                .or(() -> Optional.ofNullable(lookup.ofChannel()))
                .or(() -> only(lookup, context.user()));
    }

    /// The team that a channel is linked to.
    public Optional<Team> ofChannel(QuestionContext context, String channel) {
        return Optional.ofNullable(directory
                .lookUp(context.workspace(), channel, context.user(), List.of())
                .ofChannel());
    }

    /// The name of the only team that a misspelt name may mean; nothing where or to whom teams are not visible.
    public Optional<String> similar(QuestionContext context, String name) {
        return directory
                .similar(context.workspace(), name)
                .filter(_ -> context.showsTeams())
                .map(team -> team.name().text());
    }

    /// The only person in the teams who is called so, as a whole or by the first name.
    ///
    /// @param name as somebody typed it who did not mention the person
    public Optional<String> person(String workspace, String name) {
        var people = directory.all(workspace).stream()
                .flatMap(team -> team.people().stream())
                .distinct()
                .toList();
        var typed = NameSkeleton.of(name);
        var called = users.names(workspace, people).entrySet().stream()
                .filter(user -> (NameSkeleton.of(user.getValue()) + " ").startsWith(typed + " "))
                .toList();
        return called.size() == 1 ? Optional.of(called.getFirst().getKey()) : Optional.empty();
    }

    /// The only team in which they hold a role, or else the only one in which they are a deputy or named.
    private static Optional<Team> only(TeamLookup lookup, String user) {
        var held = lookup.ofPerson().stream()
                .filter(team -> team.holding().anyMatch(user::equals))
                .toList();
        var theirs = held.isEmpty() ? lookup.ofPerson() : held;
        return theirs.size() == 1 ? Optional.of(theirs.getFirst()) : Optional.empty();
    }

    /// The context of a team or the workspace; nothing is shown where or to whom teams are not visible.
    public TeamContext resolve(
            KnowledgeBase knowledge, QuestionContext context, @Nullable Team team, TeamLookup lookup) {
        var agreed = lookup.workspaceAgreements();
        var candidates = team == null ? lookup.ofPerson() : List.<Team>of();
        var plain = team == null && candidates.isEmpty() && agreed.agreements().isEmpty();
        var visibility = plain ? TeamVisibility.VISIBLE : context.teams().get();
        if (visibility != TeamVisibility.VISIBLE) {
            return new TeamContext.Withheld(visibility);
        }
        var teams = team == null ? List.<Team>of() : List.of(team);
        return new TeamContext.Inside(
                ownership.lookUp(knowledge, agreed, teams).of(team),
                candidates.stream()
                        .sorted(Comparator.comparing(each -> each.name().key()))
                        .toList(),
                users);
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

    /// A person's contracts, the workspace's first, then by team name.
    public List<RoleContract> contracts(KnowledgeBase knowledge, String workspace, String person) {
        var lookup = directory.lookUp(workspace, null, person, List.of());
        var teams = ownership.lookUp(knowledge, lookup.workspaceAgreements(), lookup.ofPerson());
        return teams.contracts(lookup.ofPerson(), person);
    }

    /// The number of people who may have left unnoticed.
    public long unknownCount(String workspace, Collection<String> people) {
        return users.unknownCount(workspace, people);
    }
}
