package org.whoowns.teams;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.whoowns.knowledge.KnowledgeBase;

/// Factory of resolvers for the teams of one workspace, with the same knowledge, agreements and people.
///
/// @param deactivated user ids of people who have left
public record WorkspaceOwnership(
        KnowledgeBase knowledge, WorkspaceAgreements workspaceAgreements, Set<String> deactivated) {

    public WorkspaceOwnership {
        deactivated = Set.copyOf(deactivated);
    }

    /// @param team null for the workspace as a whole
    public OwnershipResolver of(@Nullable Team team) {
        return new OwnershipResolver(knowledge, team, workspaceAgreements, deactivated);
    }

    public GapCheck check() {
        return new GapCheck(knowledge, workspaceAgreements, deactivated, Set.of());
    }

    /// Everything that a person is accountable for: what the whole workspace named them for, then each team by name.
    ///
    /// @param teams those in which they may be accountable
    public List<RoleContract> contracts(Collection<Team> teams, String person) {
        var everywhere = RoleContract.of(of(null), person);
        var byTeam = teams.stream()
                .sorted(Comparator.comparing(team -> team.name().key()))
                .map(team -> RoleContract.of(of(team), person));
        return Stream.concat(Stream.of(everywhere).filter(each -> !each.lines().isEmpty()), byTeam)
                .toList();
    }

    /// All people who may own something: role holders, deputies, and people named by agreements.
    public static Set<String> people(Collection<Team> teams, WorkspaceAgreements workspaceAgreements) {
        return Stream.concat(
                        teams.stream().flatMap(team -> team.everyone().stream()),
                        workspaceAgreements.agreements().values().stream().flatMap(Agreement::named))
                .collect(Collectors.toUnmodifiableSet());
    }
}
