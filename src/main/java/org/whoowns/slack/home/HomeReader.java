package org.whoowns.slack.home;

import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.whoowns.answering.Answer;
import org.whoowns.answering.Answerer;
import org.whoowns.answering.Ask;
import org.whoowns.answering.KnowledgeInForce;
import org.whoowns.answering.reload.KnowledgeFolder;
import org.whoowns.answering.scene.Asker;
import org.whoowns.knowledge.Framework;
import org.whoowns.knowledge.KnowledgeBase;
import org.whoowns.slack.workspace.People;
import org.whoowns.teams.Check;
import org.whoowns.teams.Contract;
import org.whoowns.teams.Here;
import org.whoowns.teams.Team;
import org.whoowns.teams.TeamName;
import org.whoowns.teams.WorkspaceAgreements;
import org.whoowns.teams.ledger.Actor;
import org.whoowns.teams.ledger.DatabaseAway;
import org.whoowns.teams.ledger.Past;
import org.whoowns.teams.ledger.Roster;

/// Reads all that a Home tab shows, by a handful of statements however many teams there are.
@Singleton
final class HomeReader {

    /// Teams on one page.
    static final int TEAMS = 8;

    private static final int HISTORY = 5;

    private final Answerer answerer;
    private final KnowledgeInForce inForce;
    private final Roster roster;
    private final People people;
    private final @Nullable KnowledgeFolder folder;

    HomeReader(
            Answerer answerer,
            KnowledgeInForce inForce,
            Roster roster,
            People people,
            @Nullable KnowledgeFolder folder) {
        this.answerer = answerer;
        this.inForce = inForce;
        this.roster = roster;
        this.people = people;
        this.folder = folder;
    }

    HomePage read(Actor reader, HomeState state) {
        var knowledge = inForce.snapshot().knowledge();
        try {
            return reader.belongs() ? page(reader, state, knowledge) : without(reader, state, knowledge, false);
        } catch (DatabaseAway away) {
            return without(reader, state, knowledge, true);
        }
    }

    private HomePage page(Actor reader, HomeState state, KnowledgeBase knowledge) {
        var workspace = reader.workspace();
        var around = roster.around(workspace, null, reader.user(), List.of());
        var company = around.company();
        var found = find(state, workspace, knowledge, around.ofPerson(), company);
        var open = state.team() == null
                ? null
                : roster.team(workspace, state.team()).orElse(null);
        var history = open == null ? List.<Past>of() : roster.history(workspace, open.id(), HISTORY);
        var named = Stream.of(found.teams().stream(), around.ofPerson().stream(), Stream.ofNullable(open))
                .flatMap(teams -> teams)
                .flatMap(team -> team.people().stream())
                .collect(Collectors.toSet());
        var gone = people.knownToHaveLeft(workspace, named);
        var mine = around.ofPerson().stream()
                .sorted(Comparator.comparing(team -> team.name().key()))
                .map(team -> Contract.of(new Here(knowledge, team, company, gone), reader.user()))
                .toList();
        return new HomePage(
                reader,
                open == null ? state.atTeam(null).atPage(found.page()) : state,
                knowledge,
                answerer.guide(),
                mine,
                found.teams(),
                found.matching(),
                found.pages(),
                open,
                history,
                company,
                gone,
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
            HomeState state, String workspace, KnowledgeBase knowledge, List<Team> mine, WorkspaceAgreements company) {
        return switch (state.filter()) {
            case ALL -> {
                var page = roster.page(workspace, state.search(), (long) state.page() * TEAMS, TEAMS);
                yield page.teams().isEmpty() && state.page() > 0
                        ? first(workspace, state)
                        : new Found(page.teams(), page.matching(), state.page());
            }
            case MINE -> among(mine, state);
            case OPEN -> {
                var all = roster.all(workspace);
                var gone = people.knownToHaveLeft(
                        workspace,
                        all.stream().flatMap(team -> team.people().stream()).collect(Collectors.toSet()));
                var check = new Check(knowledge, company, gone, Set.of());
                yield among(
                        all.stream().filter(team -> !check.of(team).isEmpty()).toList(), state);
            }
        };
    }

    private Found first(String workspace, HomeState state) {
        var page = roster.page(workspace, state.search(), 0, TEAMS);
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
        var asker = new Asker(reader.workspace(), reader.user(), null, null, () -> !reader.belongs());
        var placed = answerer.understand(state.asked(), asker);
        return answerer.answer(placed.ask(), placed.scene());
    }

    private List<Answer.RoleProfile> profiles(HomeState state, KnowledgeBase knowledge) {
        return knowledge
                .framework(state.framework())
                .map(framework -> profiles(framework, knowledge))
                .orElse(List.of());
    }

    private List<Answer.RoleProfile> profiles(Framework framework, KnowledgeBase knowledge) {
        return knowledge.mainRoles().stream()
                .map(role -> answerer.answer(new Ask.RoleOverview(role, framework, null)))
                .filter(Answer.RoleProfile.class::isInstance)
                .map(Answer.RoleProfile.class::cast)
                .toList();
    }

    /// For guests of other organisations, and while the database is away.
    private HomePage without(Actor reader, HomeState state, KnowledgeBase knowledge, boolean isAway) {
        return new HomePage(
                reader,
                state.atTeam(null),
                knowledge,
                answerer.guide(),
                List.of(),
                List.of(),
                0,
                1,
                null,
                List.of(),
                WorkspaceAgreements.none(reader.workspace()),
                Set.of(),
                answer(reader, state),
                profiles(state, knowledge),
                null,
                isAway);
    }
}
