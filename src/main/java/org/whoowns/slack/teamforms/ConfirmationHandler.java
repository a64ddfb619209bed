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

/// Windows that asked once more before something was done, and were agreed to. Where the database is away, they ask
/// again.
@Singleton
final class ConfirmationHandler {

    private final ChangeSubmitter changes;

    ConfirmationHandler(ChangeSubmitter changes) {
        this.changes = changes;
    }

    /// The second step of a change of holders: what was filled in comes with the window, and is looked at once more.
    Response handover(View view, ViewSubmissionContext context, Actor actor, FormMetadata metadata) {
        if (metadata.filled() == null || metadata.team() == null) {
            return context.ackWithUpdate(TeamSubmissionHandler.old());
        }
        var edit = new Change.EditTeam(
                metadata.key(),
                metadata.team(),
                metadata.version(),
                metadata.filled().draft());
        return made(view, context, edit, actor, "handover.outdated");
    }

    Response removal(View view, ViewSubmissionContext context, Actor actor, FormMetadata metadata) {
        return metadata.team() == null
                ? context.ackWithUpdate(TeamSubmissionHandler.old())
                : made(
                        view,
                        context,
                        new Change.RemoveTeam(metadata.key(), metadata.team(), metadata.version()),
                        actor,
                        "outdated.click");
    }

    /// @param outdated what to say where somebody else was faster
    private Response made(View view, ViewSubmissionContext context, Change change, Actor actor, String outdated) {
        var outcome = changes.submit(change, actor);
        return switch (outcome) {
            case ChangeOutcome.Applied _ -> context.ack(response -> response.responseAction("clear"));
            case ChangeOutcome.Unavailable _ -> context.ackWithUpdate(ModalBlocks.withNotice(view, text("unavailable")));
            case ChangeOutcome.Outdated _ ->
                context.ackWithUpdate(ModalBlocks.message(view.getTitle().getText(), text(outdated)));
            case ChangeOutcome.Refused _, ChangeOutcome.Invalid _ ->
                context.ackWithUpdate(
                        ModalBlocks.message(view.getTitle().getText(), ChangeSubmitter.sentence(outcome, "saved")));
        };
    }
}
