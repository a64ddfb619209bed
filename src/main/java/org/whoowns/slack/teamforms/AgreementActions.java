package org.whoowns.slack.teamforms;

import static org.whoowns.answering.text.MessageCatalog.text;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.whoowns.answering.snapshot.CurrentSnapshot;
import org.whoowns.slack.modals.ChangeSubmitter;
import org.whoowns.slack.modals.FormMetadata;
import org.whoowns.slack.modals.ModalOpener;
import org.whoowns.slack.render.actions.TeamAction;
import org.whoowns.teams.Agreement;
import org.whoowns.teams.Team;
import org.whoowns.teams.ledger.Actor;
import org.whoowns.teams.ledger.Change;
import org.whoowns.teams.ledger.ChangeOutcome;
import org.whoowns.teams.ledger.ChangeRights;
import org.whoowns.teams.ledger.RejectionReason;
import org.whoowns.teams.ledger.lookup.TeamDirectory;

/// Handles the buttons that make, confirm or withdraw an agreement, of a team or of the whole workspace.
@Singleton
final class AgreementActions {

    private final CurrentSnapshot current;
    private final TeamDirectory directory;
    private final ChangeSubmitter changes;

    AgreementActions(CurrentSnapshot current, TeamDirectory directory, ChangeSubmitter changes) {
        this.current = current;
        this.directory = directory;
        this.changes = changes;
    }

    void inWorkspace(ModalOpener modal, Actor actor, TeamAction.AboutAgreement clicked) {
        var agreements = directory.workspaceAgreements(actor.workspace());
        var metadata = FormMetadata.of(null, agreements.version(), clicked.entry());
        if (!ChangeRights.mayDecideForAll(actor)) {
            modal.say(ChangeRights.whyNotForAll(actor));
            return;
        }
        switch (clicked) {
            case TeamAction.Agree _ -> open(modal, actor, metadata, agreements.agreements());
            case TeamAction.Confirm(var _, var entry) ->
                confirm(
                        modal,
                        actor,
                        agreements.agreements().get(entry),
                        agreed -> new Change.AgreeEverywhere(
                                modal.key(), metadata.version(), entry, agreed.decision(), agreed.note()));
            case TeamAction.Withdraw(var _, var entry) ->
                submit(modal, actor, new Change.WithdrawEverywhere(modal.key(), metadata.version(), entry), "saved");
        }
    }

    void inTeam(ModalOpener modal, Actor actor, TeamAction.AboutAgreement clicked, Team team) {
        var metadata = FormMetadata.of(team.id(), team.version(), clicked.entry());
        switch (clicked) {
            case TeamAction.Agree _ -> open(modal, actor, metadata, team.agreements());
            case TeamAction.Confirm(var _, var entry) ->
                confirm(
                        modal,
                        actor,
                        team.agreements().get(entry),
                        agreed -> new Change.Agree(
                                modal.key(), team.id(), team.version(), entry, agreed.decision(), agreed.note()));
            case TeamAction.Withdraw(var _, var entry) ->
                submit(modal, actor, new Change.Withdraw(modal.key(), team.id(), team.version(), entry), "saved");
        }
    }

    /// Saves an agreement again as it is, which renews it.
    private void confirm(
            ModalOpener modal, Actor actor, @Nullable Agreement agreement, Function<Agreement, Change> change) {
        if (agreement == null) {
            modal.say(RejectionReason.NO_SUCH_AGREEMENT);
        } else {
            submit(modal, actor, change.apply(agreement), "agreement.confirmed");
        }
    }

    /// @param applied message key for an applied change
    private void submit(ModalOpener modal, Actor actor, Change change, String applied) {
        var outcome = changes.submit(change, actor);
        var sentence = ChangeSubmitter.sentence(outcome, applied);
        if (outcome instanceof ChangeOutcome.Applied) {
            modal.finish(sentence);
        } else {
            modal.say(sentence);
        }
    }

    /// Opens the form with the current agreement, or with the default if there is none.
    private void open(ModalOpener modal, Actor actor, FormMetadata metadata, Map<String, Agreement> agreements) {
        var knowledge = current.snapshot(actor.workspace()).knowledge();
        var entry = Optional.ofNullable(metadata.entry()).flatMap(knowledge::responsibility);
        if (metadata.entry() != null && entry.isEmpty()) {
            modal.say(text("old.button"));
            return;
        }
        var agreement = metadata.entry() == null ? null : agreements.get(metadata.entry());
        var form = AgreementModal.of(knowledge, directory, actor.workspace(), metadata);
        modal.open(form.view(
                metadata,
                agreement == null
                        ? form.byDefault(metadata.entry())
                        : AgreementModal.Filled.of(metadata.entry(), agreement.decision(), agreement.note()),
                List.of()));
    }
}
