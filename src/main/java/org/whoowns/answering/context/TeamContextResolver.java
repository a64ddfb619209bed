package org.whoowns.answering.context;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.whoowns.knowledge.KnowledgeBase;
import org.whoowns.teams.Agreement;
import org.whoowns.teams.OwnershipResolver;
import org.whoowns.teams.Team;
import org.whoowns.teams.WorkspaceAgreements;
import org.whoowns.teams.ledger.lookup.TeamDirectory;
import org.whoowns.teams.ledger.lookup.TeamLookup;

/// Finds out where a question stands. Every method throws [org.whoowns.teams.ledger.jdbc.DatabaseUnavailableException]
/// where teams can't be
/// looked up. Safe to share between threads.
public final class TeamContextResolver {

    private final TeamDirectory directory;
    private final UserDirectory userDirectory;

    public TeamContextResolver(TeamDirectory directory, UserDirectory userDirectory) {
        this.directory = directory;
        this.userDirectory = userDirectory;
    }

    /// What is known around the asker.
    ///
    /// @param names what may be the name of a team in their words
    public TeamLookup around(QuestionContext questionContext, Collection<String> names) {
        return directory.lookUp(questionContext.workspace(), questionContext.channel(), questionContext.user(), names);
    }

    /// The team that the asker has in mind without naming it: the button's, the channel's, or the only one in which
    /// they hold a role.
    public Optional<Team> unnamed(QuestionContext questionContext, TeamLookup around) {
        var button = Optional.ofNullable(questionContext.team())
                .flatMap(id -> directory.team(questionContext.workspace(), id));
        return button.or(() -> Optional.ofNullable(around.ofChannel())).or(() -> only(around, questionContext.user()));
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
        return !plain && questionContext.sharedPlace().getAsBoolean()
                ? new TeamContext.Anywhere()
                : new TeamContext.Inside(
                        new OwnershipResolver(
                                knowledge, team, workspaceAgreements, deactivated(team, workspaceAgreements)),
                        userDirectory);
    }

    /// The teams in which somebody holds a role or stands in, each as a place.
    public List<OwnershipResolver> teamsOf(
            KnowledgeBase knowledge, String user, WorkspaceAgreements workspaceAgreements) {
        return directory.teamsOf(workspaceAgreements.workspace(), user).stream()
                .map(team -> new OwnershipResolver(
                        knowledge, team, workspaceAgreements, deactivated(team, workspaceAgreements)))
                .toList();
    }

    private Set<String> deactivated(@Nullable Team team, WorkspaceAgreements workspaceAgreements) {
        if (team == null && workspaceAgreements.agreements().isEmpty()) {
            return Set.of();
        }
        var people = Stream.concat(
                        team == null ? Stream.of() : team.people().stream(),
                        Stream.concat(
                                        team == null ? Stream.of() : team.agreements().values().stream(),
                                        workspaceAgreements.agreements().values().stream())
                                .flatMap(each -> each.decision() instanceof Agreement.Decision.ToPerson(var person)
                                        ? Stream.of(person)
                                        : Stream.of()))
                .distinct()
                .toList();
        return userDirectory.deactivated(workspaceAgreements.workspace(), people);
    }
}
