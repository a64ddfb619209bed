package org.whoowns.teams.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.whoowns.knowledge.KnowledgeBase;
import org.whoowns.teams.Agreement;
import org.whoowns.teams.Agreement.Decision;
import org.whoowns.teams.Team;
import org.whoowns.teams.TeamName;
import org.whoowns.teams.WorkspaceAgreements;
import org.whoowns.teams.ledger.Fault.Field;
import org.whoowns.teams.ledger.Fault.Reason;

/// Decides on one change, within its transaction: whether it may be made, and what comes of it.
record Entering(Books books, KnowledgeBase knowledge, Actor by, Instant at) {

    /// What to do.
    sealed interface Step {

        /// The change leads from one state to another.
        record From(State before, State after, Instant at) implements Step {}

        /// It is not made.
        record Not(Outcome outcome) implements Step {}
    }

    Step step(Change change) {
        return switch (change) {
            case Change.SetUpTeam(var _, var draft) -> setUp(draft);
            case Change.EditTeam(var _, var id, var version, var draft) ->
                onTeam(id, version, team -> edit(team, draft));
            case Change.RemoveTeam(var _, var id, var version) ->
                onTeam(id, version, team -> from(State.of(team), State.NOTHING));
            case Change.Agree agree -> onTeam(agree.team(), agree.version(), team -> agree(team, agree));
            case Change.Withdraw(var _, var id, var version, var entry) ->
                onTeam(id, version, team -> withdraw(team, entry));
            case Change.AgreeEverywhere agree -> onCompany(agree.version(), company -> agree(company, agree));
            case Change.WithdrawEverywhere(var _, var version, var entry) ->
                onCompany(version, company -> withdraw(company, entry));
            case Change.Undo(var _, var earlier) -> undo(earlier);
        };
    }

    private Step onTeam(String id, long version, Function<Team, Step> change) {
        var team = books.team(by.workspace(), id);
        if (team.isEmpty()) {
            return refused(Refusal.TEAM_GONE);
        }
        if (!Rights.mayEdit(by, team.get())) {
            return refused(Rights.whyNotEdit(by));
        }
        return team.get().version() == version
                ? change.apply(team.get())
                : new Step.Not(new Outcome.Outdated(State.of(team.get())));
    }

    private Step onCompany(long version, Function<WorkspaceAgreements, Step> change) {
        if (!Rights.mayDecideForAll(by)) {
            return refused(Refusal.NOT_FOR_EVERYBODY);
        }
        var company = books.company(by.workspace());
        return company.version() == version
                ? change.apply(company)
                : new Step.Not(new Outcome.Outdated(State.of(company)));
    }

    private Step setUp(TeamDraft draft) {
        if (!Rights.maySetUp(by)) {
            return refused(Refusal.ONLY_ADMINS);
        }
        var id = UUID.randomUUID().toString();
        var editors = new LinkedHashSet<>(draft.editors() == null ? Set.of() : draft.editors());
        editors.add(by.user());
        return drafted(draft, null, id, editors)
                .<Step>map(team -> from(State.NOTHING, State.of(team)))
                .orElseGet(() -> invalid(faults(draft, null)));
    }

    private Step edit(Team team, TeamDraft draft) {
        var editors = draft.editors() == null ? team.editors() : new LinkedHashSet<>(draft.editors());
        return drafted(draft, team, team.id(), editors)
                .<Step>map(after -> from(State.of(team), State.of(after)))
                .orElseGet(() -> invalid(faults(draft, team)));
    }

    private Optional<Team> drafted(TeamDraft draft, @Nullable Team before, String id, Set<String> editors) {
        if (!faults(draft, before).isEmpty()) {
            return Optional.empty();
        }
        return DraftCheck.model(knowledge, draft)
                .flatMap(model -> TeamName.of(draft.name())
                        .map(name -> new Team(
                                by.workspace(),
                                id,
                                name,
                                draft.channels().stream().distinct().toList(),
                                model.id(),
                                draft.framework(),
                                DraftCheck.holders(model, draft),
                                before == null ? new LinkedHashMap<>() : before.agreements(),
                                editors,
                                0)));
    }

    private List<Fault> faults(TeamDraft draft, @Nullable Team before) {
        var faults = new ArrayList<>(new DraftCheck(knowledge).faults(draft));
        if (faults.isEmpty()) {
            TeamName.of(draft.name())
                    .ifPresent(name -> faults.addAll(taken(name, draft.channels(), before == null ? "" : before.id())));
        }
        return faults;
    }

    private List<Fault> taken(TeamName name, List<String> channels, String self) {
        var faults = new ArrayList<Fault>();
        books.named(by.workspace(), name)
                .filter(other -> !other.id().equals(self))
                .ifPresent(other -> faults.add(
                        Fault.of(Field.NAME, Reason.NAME_TAKEN, other.name().text())));
        books.ofChannels(by.workspace(), channels).stream()
                .filter(other -> !other.id().equals(self))
                .map(other -> other.name().text())
                .distinct()
                .forEach(other -> faults.add(Fault.of(Field.CHANNELS, Reason.CHANNEL_TAKEN, other)));
        return faults;
    }

    private Step agree(Team team, Change.Agree agree) {
        var faults = AgreementCheck.faults(knowledge, agree.entry(), agree.decision(), agree.note());
        var agreements = new LinkedHashMap<>(team.agreements());
        agreements.put(agree.entry(), agreement(agree.entry(), agree.decision(), agree.note()));
        return faults.isEmpty()
                ? from(State.of(team), State.of(team.withAgreements(agreements.values())))
                : invalid(faults);
    }

    private Step agree(WorkspaceAgreements company, Change.AgreeEverywhere agree) {
        var faults = AgreementCheck.faults(knowledge, agree.entry(), agree.decision(), agree.note());
        var agreements = new LinkedHashMap<>(company.agreements());
        agreements.put(agree.entry(), agreement(agree.entry(), agree.decision(), agree.note()));
        return faults.isEmpty() ? from(State.of(company), with(company, agreements)) : invalid(faults);
    }

    private Step withdraw(Team team, String entry) {
        var agreements = new LinkedHashMap<>(team.agreements());
        return agreements.remove(entry) == null
                ? refused(Refusal.NO_SUCH_AGREEMENT)
                : from(State.of(team), State.of(team.withAgreements(agreements.values())));
    }

    private Step withdraw(WorkspaceAgreements company, String entry) {
        var agreements = new LinkedHashMap<>(company.agreements());
        return agreements.remove(entry) == null
                ? refused(Refusal.NO_SUCH_AGREEMENT)
                : from(State.of(company), with(company, agreements));
    }

    private static State with(WorkspaceAgreements company, LinkedHashMap<String, Agreement> agreements) {
        return State.of(new WorkspaceAgreements(company.workspace(), agreements, company.version()));
    }

    private Agreement agreement(String entry, Decision decision, @Nullable String note) {
        return new Agreement(entry, decision, AgreementCheck.note(note), by.user(), at);
    }

    private Step undo(long earlier) {
        var past = books.past(by.workspace(), earlier);
        if (past.isEmpty()) {
            return refused(Refusal.NO_SUCH_CHANGE);
        }
        var team = past.get().team();
        var now = team == null
                ? State.of(books.company(by.workspace()))
                : books.team(by.workspace(), team).map(State::of).orElse(State.NOTHING);
        if (!mayUndo(past.get(), now)) {
            return refused(team == null ? Refusal.NOT_FOR_EVERYBODY : Rights.whyNotEdit(by));
        }
        if (past.get().undone() != null) {
            return refused(Refusal.ALREADY_UNDONE);
        }
        return Undoing.undo(past.get(), now)
                .<Step>map(state -> free(state) ? from(now, state) : refused(Refusal.CHANGED_SINCE))
                .orElseGet(() -> refused(Refusal.CHANGED_SINCE));
    }

    /// A team that is gone belongs to those who could change it last.
    private boolean mayUndo(Past past, State now) {
        if (past.team() == null) {
            return Rights.mayDecideForAll(by);
        }
        var team = now.team() == null ? past.before().team() : now.team();
        return team == null ? by.admin() : Rights.mayEdit(by, team);
    }

    /// Whether no other team has taken the name or a channel in the meantime.
    private boolean free(State state) {
        var team = state.team();
        return team == null || taken(team.name(), team.channels(), team.id()).isEmpty();
    }

    private Step from(State before, State after) {
        return new Step.From(before, after, at);
    }

    private static Step refused(Refusal why) {
        return new Step.Not(new Outcome.Refused(why));
    }

    private static Step invalid(List<Fault> faults) {
        return new Step.Not(new Outcome.Invalid(faults));
    }
}
