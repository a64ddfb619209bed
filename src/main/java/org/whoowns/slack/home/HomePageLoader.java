package org.whoowns.slack.home;

import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.whoowns.answering.Answer;
import org.whoowns.answering.Answerer;
import org.whoowns.answering.KnowledgeAnswerer;
import org.whoowns.answering.Question;
import org.whoowns.answering.context.QuestionContext;
import org.whoowns.answering.context.TeamOwnership;
import org.whoowns.answering.parsing.Ask;
import org.whoowns.answering.snapshot.CurrentSnapshot;
import org.whoowns.answering.snapshot.KnowledgeReloader;
import org.whoowns.answering.snapshot.Snapshot;
import org.whoowns.knowledge.Framework;
import org.whoowns.knowledge.KnowledgeBase;
import org.whoowns.slack.home.view.HomePage;
import org.whoowns.slack.home.view.HomeState;
import org.whoowns.teams.RoleContract;
import org.whoowns.teams.Team;
import org.whoowns.teams.TeamName;
import org.whoowns.teams.WorkspaceAgreements;
import org.whoowns.teams.ledger.Actor;
import org.whoowns.teams.ledger.ChangeRecord;
import org.whoowns.teams.ledger.jdbc.DatabaseUnavailableException;
import org.whoowns.teams.ledger.lookup.TeamDirectory;

/// Reads all that a Home tab shows, by a handful of statements however many teams there are.
@Singleton
final class HomePageLoader {

    /// Teams on one page.
    static final int TEAMS = 8;

    private static final int HISTORY = 5;

    private final Answerer answerer;
    private final CurrentSnapshot current;
    private final TeamDirectory directory;
    private final TeamOwnership ownership;
    private final @Nullable KnowledgeReloader folder;

    HomePageLoader(
            Answerer answerer,
            CurrentSnapshot current,
            TeamDirectory directory,
            TeamOwnership ownership,
            @Nullable KnowledgeReloader folder) {
        this.answerer = answerer;
        this.current = current;
        this.directory = directory;
        this.ownership = ownership;
        this.folder = folder;
    }

    HomePage read(Actor reader, HomeState state) {
        var snapshot = current.snapshot();
        try {
            return reader.belongs() ? page(reader, state, snapshot) : without(reader, state, snapshot, false);
        } catch (DatabaseUnavailableException unavailable) {
            return without(reader, state, snapshot, true);
        }
    }

    /// Reads it again after another replica may have changed a team.
    HomePage readAnew(Actor reader, HomeState state) {
        directory.forget(reader.workspace());
        return read(reader, state);
    }

    private HomePage page(Actor reader, HomeState state, Snapshot snapshot) {
        var knowledge = snapshot.knowledge();
        var workspace = reader.workspace();
        var around = directory.lookUp(workspace, null, reader.user(), List.of());
        var workspaceAgreements = around.workspaceAgreements();
        var found = find(state, workspace, knowledge, around.ofPerson(), workspaceAgreements);
        var open = state.team() == null
                ? null
                : directory.team(workspace, state.team()).orElse(null);
        var history = open == null ? List.<ChangeRecord>of() : directory.history(workspace, open.id(), HISTORY);
        var teams = Stream.of(found.teams().stream(), around.ofPerson().stream(), Stream.ofNullable(open))
                .flatMap(each -> each)
                .toList();
        var inTeams = ownership.asKnown(knowledge, workspaceAgreements, teams);
        var mine = around.ofPerson().stream()
                .sorted(Comparator.comparing(team -> team.name().key()))
                .map(team -> RoleContract.of(inTeams.of(team), reader.user()))
                .toList();
        return new HomePage(
                reader,
                open == null ? state.atTeam(null).atPage(found.page()) : state,
                knowledge,
                KnowledgeAnswerer.guide(snapshot),
                mine,
                found.teams(),
                found.matching(),
                found.pages(),
                open,
                history,
                inTeams,
                answer(reader, state),
                profiles(state, knowledge),
                folder == null ? null : folder.state(),
                false);
    }

    /// Teams of one page.
    private record Found(List<Team> teams, long matching, int page) {

        int pages() {
            return (int) Math.max(1, (matching + TEAMS - 1) / TEAMS);
        }
    }

    private Found find(
            HomeState state,
            String workspace,
            KnowledgeBase knowledge,
            List<Team> mine,
            WorkspaceAgreements workspaceAgreements) {
        return switch (state.filter()) {
            case ALL -> {
                var page = directory.page(workspace, state.search(), (long) state.page() * TEAMS, TEAMS);
                yield page.teams().isEmpty() && state.page() > 0
                        ? first(workspace, state)
                        : new Found(page.teams(), page.matching(), state.page());
            }
            case MINE -> among(mine, state);
            case OPEN -> {
                var all = directory.all(workspace);
                var check =
                        ownership.asKnown(knowledge, workspaceAgreements, all).check();
                yield among(
                        all.stream().filter(team -> !check.of(team).isEmpty()).toList(), state);
            }
        };
    }

    private Found first(String workspace, HomeState state) {
        var page = directory.page(workspace, state.search(), 0, TEAMS);
        return new Found(page.teams(), page.matching(), 0);
    }

    private static Found among(List<Team> teams, HomeState state) {
        var key = TeamName.key(state.search());
        var fitting = teams.stream()
                .filter(team -> team.name().key().contains(key))
                .sorted(Comparator.comparing(team -> team.name().key()))
                .toList();
        var page = (long) state.page() * TEAMS < fitting.size() ? state.page() : 0;
        return new Found(fitting.stream().skip((long) page * TEAMS).limit(TEAMS).toList(), fitting.size(), page);
    }

    private @Nullable Answer answer(Actor reader, HomeState state) {
        if (state.asked().isBlank()) {
            return null;
        }
        var questionContext =
                new QuestionContext(reader.workspace(), reader.user(), null, true, () -> !reader.belongs());
        return answerer.answer(new Question.Utterance(state.asked(), questionContext));
    }

    private static List<Answer.RoleProfile> profiles(HomeState state, KnowledgeBase knowledge) {
        return knowledge
                .framework(state.framework())
                .map(framework -> profiles(framework, knowledge))
                .orElse(List.of());
    }

    private static List<Answer.RoleProfile> profiles(Framework framework, KnowledgeBase knowledge) {
        return knowledge.mainRoles().stream()
                .map(role -> KnowledgeAnswerer.profile(knowledge, new Ask.RoleOverview(role, framework, null)))
                .toList();
    }

    /// For guests of other organisations, and while the database is away.
    private HomePage without(Actor reader, HomeState state, Snapshot snapshot, boolean isAway) {
        var knowledge = snapshot.knowledge();
        return new HomePage(
                reader,
                state.atTeam(null),
                knowledge,
                KnowledgeAnswerer.guide(snapshot),
                List.of(),
                List.of(),
                0,
                1,
                null,
                List.of(),
                TeamOwnership.whoeverHasLeft(knowledge, WorkspaceAgreements.none(reader.workspace())),
                answer(reader, state),
                profiles(state, knowledge),
                null,
                isAway);
    }
}
