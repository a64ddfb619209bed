package org.whoowns.slack.home.view;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whoowns.answering.Answer;
import org.whoowns.answering.snapshot.ReloadState;
import org.whoowns.knowledge.KnowledgeBase;
import org.whoowns.learning.gap.GapList;
import org.whoowns.learning.review.DueEntry;
import org.whoowns.slack.curators.CuratorPanel;
import org.whoowns.teams.OwnershipResolver;
import org.whoowns.teams.Team;
import org.whoowns.teams.WorkspaceOwnership;
import org.whoowns.teams.ledger.Actor;
import org.whoowns.teams.ledger.ChangeRecord;
import org.whoowns.teams.ledger.ChangeRights;

/// The data of a Home tab.
///
/// @param mine the reader's teams, by name
/// @param shown the teams of this page, or the one that a misspelt search may mean
/// @param matching how many teams match search and filter
/// @param pages how many pages they have, at least 1
/// @param open the team whose page is shown; null on the overview
/// @param history of that team
/// @param ownership in the teams of this page
/// @param answer to the question asked here; null if there is none
/// @param profiles the main roles in the chosen framework; empty for the default
/// @param gaps the most wanted ones; none unless the reader is a curator
/// @param reviews what is due for review by the reader, or on the page about the knowledge, by anybody
/// @param curators null unless the reader may name them, and sees them
/// @param reload the state of the last reload of the knowledge; null if it is not watched
/// @param now the time of loading
/// @param isUnavailable whether the database can't be reached
public record HomePage(
        Actor reader,
        HomeState state,
        KnowledgeBase knowledge,
        Answer.Guide guide,
        List<Team> mine,
        List<Team> shown,
        long matching,
        int pages,
        @Nullable Team open,
        List<ChangeRecord> history,
        WorkspaceOwnership ownership,
        @Nullable AskedAnswer answer,
        List<Answer.RoleProfile> profiles,
        GapList gaps,
        List<DueEntry> reviews,
        CuratorPanel.@Nullable Shown curators,
        @Nullable ReloadState reload,
        Instant now,
        boolean isUnavailable) {

    /// The answer to the question that was asked here.
    ///
    /// @param takesVotes whether people can say if it helped
    public record AskedAnswer(Answer answer, boolean takesVotes) {}

    /// Whether the workspace has no teams yet.
    boolean isFirstVisit() {
        return !isUnavailable && matching == 0 && state.search().isEmpty() && state.filter() == HomeState.Filter.ALL;
    }

    /// Whether teams can be shown.
    boolean hasTeams() {
        return !isUnavailable && ChangeRights.mayRead(reader) && knowledge.canHaveTeams();
    }

    OwnershipResolver resolver(Team team) {
        return ownership.of(team);
    }
}
