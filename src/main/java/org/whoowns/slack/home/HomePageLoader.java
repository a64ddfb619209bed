package org.whoowns.slack.home;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.whoowns.answering.Answer;
import org.whoowns.answering.Answerer;
import org.whoowns.answering.KnowledgeAnswerer;
import org.whoowns.answering.Question;
import org.whoowns.answering.context.Door;
import org.whoowns.answering.context.QuestionContext;
import org.whoowns.answering.context.TeamOwnership;
import org.whoowns.answering.context.TeamVisibility;
import org.whoowns.answering.parsing.Ask;
import org.whoowns.answering.snapshot.CurrentSnapshot;
import org.whoowns.answering.snapshot.KnowledgeReloader;
import org.whoowns.answering.snapshot.Snapshot;
import org.whoowns.knowledge.KnowledgeBase;
import org.whoowns.learning.feedback.FeedbackLedger;
import org.whoowns.learning.gap.GapLedger;
import org.whoowns.learning.gap.GapList;
import org.whoowns.learning.gap.GapState;
import org.whoowns.learning.review.DueEntry;
import org.whoowns.slack.curators.CuratorPanel;
import org.whoowns.slack.gaps.GapAccess;
import org.whoowns.slack.gaps.GapRights;
import org.whoowns.slack.gaps.GapSection;
import org.whoowns.slack.home.view.HomePage;
import org.whoowns.slack.home.view.HomeState;
import org.whoowns.slack.home.view.TeamConcerns;
import org.whoowns.slack.review.ReviewList;
import org.whoowns.teams.Team;
import org.whoowns.teams.WorkspaceAgreements;
import org.whoowns.teams.ledger.Actor;
import org.whoowns.teams.ledger.ChangeRecord;
import org.whoowns.teams.ledger.ChangeRights;
import org.whoowns.teams.ledger.jdbc.DatabaseUnavailableException;
import org.whoowns.teams.ledger.lookup.TeamDirectory;

/// Loads the data of a Home tab with a fixed number of database queries, however many teams there are.
@Singleton
final class HomePageLoader {

    /// Teams on one page.
    static final int TEAMS = 12;

    private static final int HISTORY = 5;
    private static final Comparator<Team> BY_NAME =
            Comparator.comparing(team -> team.name().key());

    private final Answerer answerer;
    private final CurrentSnapshot current;
    private final TeamDirectory directory;
    private final TeamOwnership ownership;
    private final GapLedger gaps;
    private final GapRights rights;
    private final ReviewList reviews;
    private final CuratorPanel curators;
    private final @Nullable KnowledgeReloader reloader;
    private final @Nullable FeedbackLedger feedback;

    HomePageLoader(
            Answerer answerer,
            CurrentSnapshot current,
            TeamDirectory directory,
            TeamOwnership ownership,
            GapLedger gaps,
            GapRights rights,
            ReviewList reviews,
            CuratorPanel curators,
            @Nullable KnowledgeReloader reloader,
            @Nullable FeedbackLedger feedback) {
        this.answerer = answerer;
        this.current = current;
        this.directory = directory;
        this.ownership = ownership;
        this.gaps = gaps;
        this.rights = rights;
        this.reviews = reviews;
        this.curators = curators;
        this.reloader = reloader;
        this.feedback = feedback;
    }

    HomePage load(Actor reader, HomeState state) {
        var snapshot = current.snapshot(reader.workspace());
        try {
            return ChangeRights.mayRead(reader)
                    ? page(reader, state, snapshot)
                    : withoutTeams(reader, state, snapshot, false);
        } catch (DatabaseUnavailableException unavailable) {
            return withoutTeams(reader, state, snapshot, true);
        }
    }

    /// Loads it again, with what another replica may have changed.
    HomePage reload(Actor reader, HomeState state) {
        try {
            directory.refresh(reader.workspace());
        } catch (DatabaseUnavailableException unavailable) {
            return withoutTeams(reader, state, current.snapshot(reader.workspace()), true);
        }
        return load(reader, state);
    }

    private HomePage page(Actor reader, HomeState state, Snapshot snapshot) {
        var knowledge = snapshot.knowledge();
        var workspace = reader.workspace();
        var lookup = directory.lookUp(workspace, null, reader.user(), List.of());
        var agreements = lookup.workspaceAgreements();
        var found = find(state, knowledge, lookup.ofPerson(), agreements);
        var open = state.team() == null
                ? null
                : directory.team(workspace, state.team()).orElse(null);
        var history = open == null ? List.<ChangeRecord>of() : directory.history(workspace, open.id(), HISTORY);
        var teams = Stream.of(found.teams().stream(), lookup.ofPerson().stream(), Stream.ofNullable(open))
                .flatMap(each -> each)
                .toList();
        var ownerships = ownership.cached(knowledge, agreements, teams);
        var mine = lookup.ofPerson().stream().sorted(BY_NAME).toList();
        return new HomePage(
                reader,
                shown(state, open, found.page()),
                knowledge,
                KnowledgeAnswerer.guide(snapshot),
                mine,
                found.teams(),
                found.matching(),
                found.pages(),
                open,
                history,
                ownerships,
                answer(reader, state),
                profiles(state, knowledge),
                gaps(reader, state),
                due(reader, state),
                state.place() == HomeState.Place.DECISIONS ? curators.of(reader).orElse(null) : null,
                reloader == null ? null : reloader.state(),
                Instant.now(),
                false);
    }

    /// The state without what is no longer there.
    private static HomeState shown(HomeState state, @Nullable Team open, int page) {
        return open != null || state.place() != HomeState.Place.OVERVIEW ? state : state.withPage(page);
    }

    /// @param matching how many teams there are on all pages
    private record TeamPage(List<Team> teams, long matching, int page) {

        int pages() {
            return (int) Math.max(1, (matching + TEAMS - 1) / TEAMS);
        }
    }

    private TeamPage find(HomeState state, KnowledgeBase knowledge, List<Team> mine, WorkspaceAgreements agreements) {
        var workspace = agreements.workspace();
        return switch (state.filter()) {
            case ALL -> {
                var page = page(workspace, state, state.page());
                yield page.teams().isEmpty() && state.page() > 0 ? page(workspace, state, 0) : page;
            }
            case MINE -> filter(mine, state);
            case OPEN -> {
                var found = directory.all(workspace).stream()
                        .filter(team -> team.name().contains(state.search()))
                        .toList();
                var ownerships = ownership.cached(knowledge, agreements, found);
                var now = Instant.now();
                yield filter(
                        found.stream()
                                .filter(team -> TeamConcerns.isAny(ownerships, team, now))
                                .toList(),
                        state);
            }
        };
    }

    private TeamPage page(String workspace, HomeState state, int page) {
        var search = state.search();
        var offset = (long) page * TEAMS;
        var found = search.isEmpty()
                ? directory.page(workspace, offset, TEAMS)
                : directory.page(workspace, search, offset, TEAMS);
        return found.matching() > 0 || search.isEmpty()
                ? new TeamPage(found.teams(), found.matching(), page)
                : new TeamPage(directory.similar(workspace, search).stream().toList(), 0, 0);
    }

    private static TeamPage filter(List<Team> teams, HomeState state) {
        var matching = teams.stream()
                .filter(team -> team.name().contains(state.search()))
                .sorted(BY_NAME)
                .toList();
        var page = (long) state.page() * TEAMS < matching.size() ? state.page() : 0;
        var shown = matching.stream().skip((long) page * TEAMS).limit(TEAMS).toList();
        return new TeamPage(shown, matching.size(), page);
    }

    private HomePage.@Nullable AskedAnswer answer(Actor reader, HomeState state) {
        var context =
                new QuestionContext(Door.HOME, reader.workspace(), reader.user(), null, true, () -> visibility(reader));
        return state.asked().isBlank()
                ? null
                : new HomePage.AskedAnswer(
                        answerer.answer(new Question.Utterance(state.asked(), context)),
                        feedback != null && feedback.isOn());
    }

    /// What had no answer, on the overview of its curators.
    private GapList gaps(Actor reader, HomeState state) {
        return state.team() == null && state.place() == HomeState.Place.OVERVIEW && rights.of(reader) == GapAccess.ALL
                ? gaps.mostWanted(reader.workspace(), GapState.OPEN, 0, 0, GapSection.SHOWN)
                : GapList.NONE;
    }

    /// What is due for review, on the overview of its curators and on the page about the knowledge.
    private List<DueEntry> due(Actor reader, HomeState state) {
        return switch (state.place()) {
            case OVERVIEW -> state.team() == null ? reviews.of(reader) : List.of();
            case KNOWLEDGE -> reviews.all(reader);
            case GUIDE, ROLES, DECISIONS -> List.of();
        };
    }

    private static TeamVisibility visibility(Actor reader) {
        return ChangeRights.mayRead(reader) ? TeamVisibility.VISIBLE : TeamVisibility.NOT_ALLOWED;
    }

    private static List<Answer.RoleProfile> profiles(HomeState state, KnowledgeBase knowledge) {
        return knowledge.framework(state.framework()).stream()
                .flatMap(framework ->
                        knowledge.mainRoles().stream().map(role -> new Ask.RoleOverview(role, framework, null)))
                .map(ask -> KnowledgeAnswerer.profile(knowledge, ask))
                .toList();
    }

    /// For people who may not see teams, and while the database is unavailable.
    private HomePage withoutTeams(Actor reader, HomeState state, Snapshot snapshot, boolean isUnavailable) {
        var knowledge = snapshot.knowledge();
        return new HomePage(
                reader,
                state.team() == null ? state : state.withTeam(null),
                knowledge,
                KnowledgeAnswerer.guide(snapshot),
                List.of(),
                List.of(),
                0,
                1,
                null,
                List.of(),
                TeamOwnership.ignoringDeactivated(knowledge, WorkspaceAgreements.none(reader.workspace())),
                answer(reader, state),
                profiles(state, knowledge),
                GapList.NONE,
                List.of(),
                null,
                null,
                Instant.now(),
                isUnavailable);
    }
}
