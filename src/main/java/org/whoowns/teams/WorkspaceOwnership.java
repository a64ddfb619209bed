package org.whoowns.teams;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.whoowns.knowledge.KnowledgeBase;
import org.whoowns.teams.Agreement.Decision;

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

    /// All people who may own something: role holders, deputies, and people named by agreements.
    public static Set<String> people(Collection<Team> teams, WorkspaceAgreements workspaceAgreements) {
        var agreements = Stream.concat(
                workspaceAgreements.agreements().values().stream(),
                teams.stream().flatMap(team -> team.agreements().values().stream()));
        return Stream.concat(
                        teams.stream().flatMap(team -> team.people().stream()),
                        agreements.flatMap(each -> each.decision() instanceof Decision.ToPerson(var person)
                                ? Stream.of(person)
                                : Stream.of()))
                .collect(Collectors.toUnmodifiableSet());
    }
}
