package org.whoowns.slack.teamforms;

import static org.whoowns.answering.text.MessageCatalog.text;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.whoowns.answering.snapshot.CurrentSnapshot;
import org.whoowns.knowledge.Owner;
import org.whoowns.knowledge.Responsibility;
import org.whoowns.knowledge.Role;
import org.whoowns.slack.modals.ChangeSubmitter;
import org.whoowns.slack.modals.ErrorMessages;
import org.whoowns.slack.modals.FormMetadata;
import org.whoowns.slack.modals.ModalOpener;
import org.whoowns.slack.render.actions.TeamAction;
import org.whoowns.teams.Agreement;
import org.whoowns.teams.Agreement.Decision;
import org.whoowns.teams.Team;
import org.whoowns.teams.ledger.Actor;
import org.whoowns.teams.ledger.Change;
import org.whoowns.teams.ledger.ChangeOutcome;
import org.whoowns.teams.ledger.ChangeRights;
import org.whoowns.teams.ledger.RejectionReason;
import org.whoowns.teams.ledger.lookup.TeamDirectory;

/// Clicks that are about agreements, of a team or of the whole workspace.
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

    void act(ModalOpener modal, Actor actor, TeamAction.AboutAgreement clicked) {
        if (!actor.belongs()) {
            modal.say(ErrorMessages.sentence(RejectionReason.NOT_OF_THIS_WORKSPACE));
            return;
        }
        if (clicked.team() == null) {
            everywhere(modal, actor, clicked);
            return;
        }
        var team = directory.team(actor.workspace(), clicked.team());
        if (team.isEmpty()) {
            modal.say(ErrorMessages.sentence(RejectionReason.TEAM_GONE));
        } else if (!ChangeRights.mayEdit(actor, team.get())) {
            modal.say(ErrorMessages.sentence(ChangeRights.whyNotEdit(actor)));
        } else {
            inTeam(modal, actor, clicked, team.get());
        }
    }

    private void everywhere(ModalOpener modal, Actor actor, TeamAction.AboutAgreement clicked) {
        var workspaceAgreements = directory.workspaceAgreements(actor.workspace());
        if (!ChangeRights.mayDecideForAll(actor)) {
            modal.say(ErrorMessages.sentence(RejectionReason.NOT_FOR_EVERYBODY));
        } else if (clicked instanceof TeamAction.Withdraw(var _, var entry)) {
            var metadata = FormMetadata.of(null, workspaceAgreements.version(), entry);
            done(
                    modal,
                    changes.submit(
                            new Change.WithdrawEverywhere(metadata.key(), workspaceAgreements.version(), entry),
                            actor));
        } else {
            open(
                    modal,
                    FormMetadata.of(null, workspaceAgreements.version(), clicked.entry()),
                    text("agreement.for.all"),
                    workspaceAgreements.agreements().get(clicked.entry()));
        }
    }

    private void inTeam(ModalOpener modal, Actor actor, TeamAction.AboutAgreement clicked, Team team) {
        var metadata = FormMetadata.of(team.id(), team.version(), clicked.entry());
        if (clicked instanceof TeamAction.Withdraw(var _, var entry)) {
            done(modal, changes.submit(new Change.Withdraw(metadata.key(), team.id(), team.version(), entry), actor));
        } else {
            open(
                    modal,
                    metadata,
                    text("agreement.for.team", team.name().text()),
                    team.agreements().get(clicked.entry()));
        }
    }

    private void done(ModalOpener modal, ChangeOutcome outcome) {
        var sentence = ChangeSubmitter.sentence(outcome, "saved");
        if (outcome instanceof ChangeOutcome.Applied) {
            modal.finish(sentence);
        } else {
            modal.say(sentence);
        }
    }

    /// @param present the agreement that holds at the moment; null where the default does
    private void open(ModalOpener modal, FormMetadata metadata, String lead, @Nullable Agreement present) {
        var knowledge = current.snapshot().knowledge();
        var entry = Optional.ofNullable(metadata.entry()).flatMap(knowledge::responsibility);
        if (metadata.entry() != null && entry.isEmpty()) {
            modal.say(text("old.button"));
            return;
        }
        var decision = present == null ? entry.map(AgreementActions::byDefault).orElse(null) : present.decision();
        modal.open(new AgreementModal(knowledge)
                .view(
                        metadata,
                        lead,
                        AgreementModal.Filled.of(decision, present == null ? null : present.note()),
                        List.of()));
    }

    private static Decision byDefault(Responsibility responsibility) {
        var tieBreak = responsibility.tieBreak();
        return switch (responsibility.owner()) {
            case Role role -> new Decision.ToRole(role.id());
            case Owner.Shared _ -> new Decision.Together(tieBreak == null ? null : tieBreak.id());
        };
    }
}
