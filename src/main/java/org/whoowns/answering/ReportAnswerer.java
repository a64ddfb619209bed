package org.whoowns.answering;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whoowns.answering.Answer.Withheld.Reason;
import org.whoowns.answering.context.QuestionContext;
import org.whoowns.answering.context.TeamContextResolver;
import org.whoowns.answering.parsing.Ask;
import org.whoowns.knowledge.KnowledgeBase;
import org.whoowns.knowledge.Role;
import org.whoowns.teams.OwnershipResolver;
import org.whoowns.teams.RoleContract;
import org.whoowns.teams.Team;
import org.whoowns.teams.WorkspaceOwnership;
import org.whoowns.teams.ledger.jdbc.DatabaseUnavailableException;

/// Answers that only the asker may see: role contracts, and the check of all teams.
record ReportAnswerer(KnowledgeBase knowledge, TeamContextResolver contexts, String workspace) {

    /// @param contexts null without teams
    static Answer report(
            KnowledgeBase knowledge,
            Ask.PrivateReport wanted,
            QuestionContext context,
            @Nullable TeamContextResolver contexts) {
        if (contexts == null || !context.isAlone()) {
            return new Answer.Withheld(wanted, Reason.NOT_PRIVATE);
        }
        var refusal = Reason.of(context.teams().get());
        if (refusal != null) {
            return new Answer.Withheld(wanted, refusal);
        }
        var reports = new ReportAnswerer(knowledge, contexts, context.workspace());
        try {
            return switch (wanted) {
                case Ask.ContractOf(var whose) -> reports.contract(whose, context);
                case Ask.TeamCheck() -> reports.check();
                case Ask.TeamList() -> reports.list(context.user());
            };
        } catch (DatabaseUnavailableException unavailable) {
            return new Answer.Withheld(wanted, Reason.UNAVAILABLE);
        }
    }

    private Answer contract(Ask.Whose whose, QuestionContext context) {
        return switch (whose) {
            case Ask.Whose.Mine() -> ofPerson(context.user(), true);
            case Ask.Whose.OfPerson(var user) -> ofPerson(user, false);
            case Ask.Whose.OfTeam(var team) -> ofTeam(team);
            case Ask.Whose.OfRole(var id, var role) -> {
                var team = contexts.team(workspace, id);
                yield team.isPresent() ? ofRole(team.get(), role) : new Answer.Gone();
            }
            case Ask.Whose.OfNobody(var name) -> new Answer.NobodysContract(name);
        };
    }

    private Answer ofPerson(String user, boolean ofAsker) {
        return new Answer.PersonContracts(
                user, ofAsker, knowledge.canHaveTeams(), contexts.contracts(knowledge, workspace, user));
    }

    private Answer ofTeam(Team team) {
        var resolver = resolver(team);
        return new Answer.RoleContracts(
                knowledge.mainRoles().stream()
                        .map(role -> filled(resolver, role))
                        .toList(),
                RoleContract.ofNamed(resolver));
    }

    private Answer ofRole(Team team, Role role) {
        return new Answer.RoleContracts(List.of(filled(resolver(team), role)), new LinkedHashMap<>());
    }

    private static Answer.FilledRole filled(OwnershipResolver resolver, Role role) {
        return new Answer.FilledRole(resolver.seat(role), RoleContract.of(resolver, role));
    }

    private OwnershipResolver resolver(Team team) {
        return contexts.ownership(knowledge, List.of(team), workspace).of(team);
    }

    private Answer list(String asker) {
        var teams = contexts.teams(workspace);
        var ownership = contexts.ownership(knowledge, teams, workspace);
        var lineups = teams.stream()
                .sorted(Comparator.comparing(team -> team.name().key()))
                .map(team -> new Answer.Lineup(
                        team,
                        knowledge.mainRoles().stream()
                                .map(ownership.of(team)::seat)
                                .toList()))
                .toList();
        return new Answer.TeamList(asker, lineups, knowledge.canHaveTeams());
    }

    private Answer check() {
        var teams = contexts.teams(workspace);
        var ownership = contexts.ownership(knowledge, teams, workspace);
        return new Answer.TeamCheck(
                knowledge,
                teams.size(),
                knowledge.canHaveTeams(),
                ownership.check().all(teams),
                contexts.unknownCount(workspace, WorkspaceOwnership.people(teams, ownership.workspaceAgreements())));
    }
}
