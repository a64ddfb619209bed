package org.whoowns.slack.teamforms;

import static org.whoowns.answering.text.MessageCatalog.text;

import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.view.View;
import jakarta.inject.Singleton;
import org.whoowns.slack.blocks.ModalBlocks;
import org.whoowns.slack.modals.ChangeSubmitter;
import org.whoowns.slack.modals.FormMetadata;
import org.whoowns.teams.ledger.Actor;
import org.whoowns.teams.ledger.Change;
import org.whoowns.teams.ledger.ChangeOutcome;

/// Handles confirmed handovers and removals. If the database is unavailable, the modal asks again.
@Singleton
final class ConfirmationHandler {

    private final ChangeSubmitter changes;

    ConfirmationHandler(ChangeSubmitter changes) {
        this.changes = changes;
    }

    /// Saves the team whose values came with the modal.
    Response handover(View view, ViewSubmissionContext context, Actor actor, FormMetadata metadata) {
        if (metadata.filled() == null || metadata.team() == null) {
            return context.ackWithUpdate(TeamSubmissionHandler.old());
        }
        var draft = metadata.filled().draft();
        var edit = new Change.EditTeam(metadata.key(), metadata.team(), metadata.version(), draft);
        return submit(view, context, edit, actor, "handover.outdated");
    }

    Response removal(View view, ViewSubmissionContext context, Actor actor, FormMetadata metadata) {
        if (metadata.team() == null) {
            return context.ackWithUpdate(TeamSubmissionHandler.old());
        }
        var removal = new Change.RemoveTeam(metadata.key(), metadata.team(), metadata.version());
        return submit(view, context, removal, actor, "outdated.click");
    }

    /// @param outdated message key for a concurrent change
    private Response submit(View view, ViewSubmissionContext context, Change change, Actor actor, String outdated) {
        var outcome = changes.submit(change, actor);
        return switch (outcome) {
            case ChangeOutcome.Applied _ -> context.ack(response -> response.responseAction("clear"));
            case ChangeOutcome.Unavailable _ ->
                context.ackWithUpdate(ModalBlocks.withNotice(view, text("unavailable")));
            case ChangeOutcome.Outdated _, ChangeOutcome.Refused _, ChangeOutcome.Invalid _ ->
                context.ackWithUpdate(ModalBlocks.message(
                        view.getTitle().getText(),
                        outcome instanceof ChangeOutcome.Outdated
                                ? text(outdated)
                                : ChangeSubmitter.sentence(outcome, "saved")));
        };
    }
}
