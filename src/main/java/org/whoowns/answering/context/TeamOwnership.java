package org.whoowns.answering.context;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Set;
import org.whoowns.knowledge.KnowledgeBase;
import org.whoowns.teams.Team;
import org.whoowns.teams.WorkspaceAgreements;
import org.whoowns.teams.WorkspaceOwnership;

/// Factory of ownership resolvers that know which of the named people have left the workspace. Thread-safe.
@Singleton
@Requires(beans = UserDirectory.class)
public final class TeamOwnership {

    private final UserDirectory users;

    public TeamOwnership(UserDirectory users) {
        this.users = users;
    }

    /// Looks up who has left, which may take a moment.
    ///
    /// @param teams the teams that will be resolved
    public WorkspaceOwnership lookUp(KnowledgeBase knowledge, WorkspaceAgreements agreed, Collection<Team> teams) {
        var people = WorkspaceOwnership.people(teams, agreed);
        return new WorkspaceOwnership(knowledge, agreed, users.deactivated(agreed.workspace(), people));
    }

    /// Goes by the people already known to have left, without waiting.
    ///
    /// @param teams the teams that will be resolved
    public WorkspaceOwnership cached(KnowledgeBase knowledge, WorkspaceAgreements agreed, Collection<Team> teams) {
        var people = WorkspaceOwnership.people(teams, agreed);
        return new WorkspaceOwnership(knowledge, agreed, users.cachedDeactivated(agreed.workspace(), people));
    }

    /// Ignores who has left, for comparing two revisions of a team by their edits alone.
    public static WorkspaceOwnership ignoringDeactivated(KnowledgeBase knowledge, WorkspaceAgreements agreed) {
        return new WorkspaceOwnership(knowledge, agreed, Set.of());
    }
}
