package org.whoowns.answering.context;

import java.util.Collection;
import java.util.Set;
import org.whoowns.knowledge.KnowledgeBase;
import org.whoowns.teams.Team;
import org.whoowns.teams.WorkspaceAgreements;
import org.whoowns.teams.WorkspaceOwnership;

/// Factory of ownership resolvers. It alone decides who counts as having left: those among everybody whom a role or an
/// agreement names. Safe to share between threads.
public final class TeamOwnership {

    private final UserDirectory userDirectory;

    public TeamOwnership(UserDirectory userDirectory) {
        this.userDirectory = userDirectory;
    }

    /// Waits a moment for who has left.
    ///
    /// @param teams those that it will be asked for
    public WorkspaceOwnership lookUp(
            KnowledgeBase knowledge, WorkspaceAgreements workspaceAgreements, Collection<Team> teams) {
        var people = WorkspaceOwnership.people(teams, workspaceAgreements);
        return new WorkspaceOwnership(
                knowledge, workspaceAgreements, userDirectory.deactivated(workspaceAgreements.workspace(), people));
    }

    /// Goes by who is known to have left already, and waits for nobody.
    ///
    /// @param teams those that it will be asked for
    public WorkspaceOwnership asKnown(
            KnowledgeBase knowledge, WorkspaceAgreements workspaceAgreements, Collection<Team> teams) {
        var people = WorkspaceOwnership.people(teams, workspaceAgreements);
        return new WorkspaceOwnership(
                knowledge,
                workspaceAgreements,
                userDirectory.knownDeactivated(workspaceAgreements.workspace(), people));
    }

    /// As if nobody had left: for comparing two states of a team, where only what was edited counts.
    public static WorkspaceOwnership whoeverHasLeft(KnowledgeBase knowledge, WorkspaceAgreements workspaceAgreements) {
        return new WorkspaceOwnership(knowledge, workspaceAgreements, Set.of());
    }
}
