package org.whoowns.slack.home.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whoowns.answering.Answer;
import org.whoowns.answering.snapshot.ReloadState;
import org.whoowns.knowledge.KnowledgeBase;
import org.whoowns.teams.Clash;
import org.whoowns.teams.OwnershipResolver;
import org.whoowns.teams.RoleContract;
import org.whoowns.teams.Team;
import org.whoowns.teams.WorkspaceOwnership;
import org.whoowns.teams.ledger.Actor;
import org.whoowns.teams.ledger.ChangeRecord;

/// All that a Home tab shows, as it was at one moment.
///
/// @param mine what the reader answers for, by team
/// @param shown the teams of this page
/// @param matching how many teams fit search and filter
/// @param pages how many pages they have, at least 1
/// @param open the team whose page it is; null on the overview
/// @param history of that team
/// @param ownership in the teams of this page
/// @param answer to what was asked here; null where nothing was
/// @param profiles the main roles in the framework that was chosen; empty for the default view
/// @param reload how the last reload of the knowledge went; null where it is not watched
/// @param isAway whether teams can't be looked up at this moment
public record HomePage(
        Actor reader,
        HomeState state,
        KnowledgeBase knowledge,
        Answer.Guide guide,
        List<RoleContract> mine,
        List<Team> shown,
        long matching,
        int pages,
        @Nullable Team open,
        List<ChangeRecord> history,
        WorkspaceOwnership ownership,
        @Nullable Answer answer,
        List<Answer.RoleProfile> profiles,
        @Nullable ReloadState reload,
        boolean isAway) {

    /// Whether the workspace has no team at all, as far as it was looked for.
    boolean isFirstVisit() {
        return !isAway && matching == 0 && state.search().isEmpty() && state.filter() == HomeState.Filter.ALL;
    }

    OwnershipResolver here(Team team) {
        return ownership.of(team);
    }

    List<Clash> clashes(Team team) {
        return ownership.check().of(team);
    }
}
