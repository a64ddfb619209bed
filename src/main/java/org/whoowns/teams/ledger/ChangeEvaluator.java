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
import org.whoowns.teams.ledger.validation.AgreementValidator;
import org.whoowns.teams.ledger.validation.FieldError;
import org.whoowns.teams.ledger.validation.FieldError.Field;
import org.whoowns.teams.ledger.validation.FieldError.Reason;
import org.whoowns.teams.ledger.validation.TeamDraft;
import org.whoowns.teams.ledger.validation.TeamDraftValidator;

/// Evaluator of one change within its transaction: checks rights and validity, and computes the new revision.
record ChangeEvaluator(LedgerStore store, KnowledgeBase knowledge, Actor by, Instant at) {

    sealed interface Step {

        record Transition(Revision before, Revision after) implements Step {}

        record Rejection(ChangeOutcome outcome) implements Step {}
    }

    Step step(Change change) {
        return switch (change) {
            case Change.SetUpTeam(var _, var draft) -> setUp(draft);
            case Change.EditTeam(var _, var id, var version, var draft) ->
                onTeam(id, version, team -> edit(team, draft));
            case Change.RemoveTeam(var _, var id, var version) ->
                onTeam(id, version, team -> transition(Revision.of(team), Revision.NOTHING));
            case Change.Agree(var _, var id, var version, var entry, var decision, @Nullable String note) ->
                onTeam(id, version, team -> agree(Revision.of(team), entry, decision, note));
            case Change.Withdraw(var _, var id, var version, var entry) ->
                onTeam(id, version, team -> withdraw(Revision.of(team), entry));
            case Change.AgreeEverywhere(var _, var version, var entry, var decision, @Nullable String note) ->
                onWorkspace(version, agreed -> agree(agreed, entry, decision, note));
            case Change.WithdrawEverywhere(var _, var version, var entry) ->
                onWorkspace(version, agreed -> withdraw(agreed, entry));
            case Change.Undo(var _, var earlier) -> undo(earlier);
        };
    }

    private Step onTeam(String id, long version, Function<Team, Step> change) {
        var team = store.team(by.workspace(), id);
        if (team.isEmpty()) {
            return refused(RejectionReason.TEAM_GONE);
        }
        if (!ChangeRights.mayEdit(by, team.get())) {
            return refused(ChangeRights.whyNotEdit(by));
        }
        return team.get().version() == version
                ? change.apply(team.get())
                : new Step.Rejection(new ChangeOutcome.Outdated(Revision.of(team.get())));
    }

    private Step onWorkspace(long version, Function<Revision, Step> change) {
        if (!ChangeRights.mayDecideForAll(by)) {
            return refused(ChangeRights.whyNotForAll(by));
        }
        var agreed = store.workspaceAgreements(by.workspace());
        return agreed.version() == version
                ? change.apply(Revision.of(agreed))
                : new Step.Rejection(new ChangeOutcome.Outdated(Revision.of(agreed)));
    }

    private Step setUp(TeamDraft draft) {
        if (!ChangeRights.maySetUp(by)) {
            return refused(ChangeRights.whyNotSetUp(by));
        }
        var id = UUID.randomUUID().toString();
        var editors = new LinkedHashSet<>(draft.editors() == null ? Set.of() : draft.editors());
        editors.add(by.user());
        return drafted(draft, null, id, editors)
                .<Step>map(team -> transition(Revision.NOTHING, Revision.of(team)))
                .orElseGet(() -> invalid(faults(draft, null)));
    }

    private Step edit(Team team, TeamDraft draft) {
        var editors = draft.editors() == null ? team.editors() : new LinkedHashSet<>(draft.editors());
        return drafted(draft, team, team.id(), editors)
                .<Step>map(after -> transition(Revision.of(team), Revision.of(after)))
                .orElseGet(() -> invalid(faults(draft, team)));
    }

    private Optional<Team> drafted(TeamDraft draft, @Nullable Team before, String id, Set<String> editors) {
        if (!faults(draft, before).isEmpty()) {
            return Optional.empty();
        }
        return TeamDraftValidator.model(knowledge, draft)
                .flatMap(model -> TeamName.of(draft.name())
                        .map(name -> new Team(
                                by.workspace(),
                                id,
                                name,
                                draft.channels().stream().distinct().toList(),
                                model.id(),
                                draft.framework(),
                                TeamDraftValidator.holders(model, draft),
                                before == null ? new LinkedHashMap<>() : before.agreements(),
                                editors,
                                0)));
    }

    private List<FieldError> faults(TeamDraft draft, @Nullable Team before) {
        var faults =
                new ArrayList<>(new TeamDraftValidator(knowledge, before == null ? null : before.name()).faults(draft));
        if (faults.isEmpty()) {
            TeamName.of(draft.name()).ifPresent(name -> faults.addAll(taken(name, draft.channels(), before)));
        }
        return faults;
    }

    /// @param present the team as it is; null for a new one
    private List<FieldError> taken(TeamName name, List<String> channels, @Nullable Team present) {
        var faults = new ArrayList<FieldError>();
        var self = present == null ? "" : present.id();
        // earlier versions stored names that look alike, and their other fields can still be changed
        if (present == null || !present.name().equals(name)) {
            taken(name, self).ifPresent(faults::add);
        }
        store.ofChannels(by.workspace(), channels).stream()
                .filter(other -> !other.id().equals(self))
                .map(other -> other.name().text())
                .distinct()
                .forEach(other -> faults.add(FieldError.of(Field.CHANNELS, Reason.CHANNEL_TAKEN, other)));
        return faults;
    }

    private Optional<FieldError> taken(TeamName name, String self) {
        return store.named(by.workspace(), name)
                .filter(other -> !other.id().equals(self))
                .map(other -> FieldError.of(
                        Field.NAME, Reason.NAME_TAKEN, other.name().text()))
                .or(() -> store.lookAlike(by.workspace(), name, self)
                        .map(other -> FieldError.of(
                                Field.NAME,
                                Reason.NAME_LOOKS_ALIKE,
                                other.name().text())));
    }

    private Step agree(Revision before, String entry, Decision decision, @Nullable String note) {
        var faults = AgreementValidator.faults(knowledge, entry, decision, note);
        var agreements = before.agreements();
        agreements.put(entry, new Agreement(entry, decision, AgreementValidator.note(note), by.user(), at));
        return faults.isEmpty() ? transition(before, before.withAgreements(agreements)) : invalid(faults);
    }

    private Step withdraw(Revision before, String entry) {
        var agreements = before.agreements();
        return agreements.remove(entry) == null
                ? refused(RejectionReason.NO_SUCH_AGREEMENT)
                : transition(before, before.withAgreements(agreements));
    }

    private Step undo(long earlier) {
        var past = store.record(by.workspace(), earlier);
        if (past.isEmpty()) {
            return refused(RejectionReason.NO_SUCH_CHANGE);
        }
        var team = past.get().team();
        var now = store.present(by.workspace(), team);
        if (!mayUndo(past.get(), now)) {
            return refused(team == null ? ChangeRights.whyNotForAll(by) : ChangeRights.whyNotEdit(by));
        }
        if (isUndone(past.get())) {
            return refused(RejectionReason.ALREADY_UNDONE);
        }
        return UndoMerge.undo(past.get(), now)
                .<Step>map(revision ->
                        isFree(revision, now) ? transition(now, revision) : refused(RejectionReason.CHANGED_SINCE))
                .orElseGet(() -> refused(RejectionReason.CHANGED_SINCE));
    }

    /// Whether it is undone now: an undo may itself have been undone.
    private boolean isUndone(ChangeRecord record) {
        return record.undone() != null
                && store.record(by.workspace(), record.undone())
                        .filter(this::isUndone)
                        .isEmpty();
    }

    /// The last editors of a removed team may restore it.
    private boolean mayUndo(ChangeRecord record, Revision now) {
        if (record.team() == null) {
            return ChangeRights.mayDecideForAll(by);
        }
        var team = now.team() == null ? record.before().team() : now.team();
        return team == null ? by.admin() : ChangeRights.mayEdit(by, team);
    }

    /// Whether no other team has taken the name or a channel meanwhile.
    private boolean isFree(Revision revision, Revision now) {
        var team = revision.team();
        return team == null || taken(team.name(), team.channels(), now.team()).isEmpty();
    }

    private Step transition(Revision before, Revision after) {
        return new Step.Transition(before, after);
    }

    private static Step refused(RejectionReason why) {
        return new Step.Rejection(new ChangeOutcome.Refused(why));
    }

    private static Step invalid(List<FieldError> faults) {
        return new Step.Rejection(new ChangeOutcome.Invalid(faults));
    }
}
