package org.whoowns.slack.teamforms;

import static org.whoowns.answering.text.MessageCatalog.text;

import com.slack.api.bolt.App;
import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.whoowns.answering.context.TeamOwnership;
import org.whoowns.answering.snapshot.CurrentSnapshot;
import org.whoowns.slack.Listener;
import org.whoowns.slack.TaskRunner;
import org.whoowns.slack.access.ActorResolver;
import org.whoowns.slack.access.Requester;
import org.whoowns.slack.blocks.BlockFactory;
import org.whoowns.slack.blocks.ModalBlocks;
import org.whoowns.slack.blocks.Mrkdwn;
import org.whoowns.slack.modals.ChangeSubmitter;
import org.whoowns.slack.modals.ErrorMessages;
import org.whoowns.slack.modals.FormMetadata;
import org.whoowns.slack.modals.FormValues;
import org.whoowns.slack.teamforms.history.ChangeSummary;
import org.whoowns.teams.Handover;
import org.whoowns.teams.Team;
import org.whoowns.teams.ledger.Actor;
import org.whoowns.teams.ledger.Actor.Membership;
import org.whoowns.teams.ledger.Change;
import org.whoowns.teams.ledger.ChangeOutcome;
import org.whoowns.teams.ledger.RejectionReason;
import org.whoowns.teams.ledger.jdbc.DatabaseUnavailableException;
import org.whoowns.teams.ledger.lookup.TeamDirectory;
import org.whoowns.teams.ledger.validation.TeamDraft;

/// Bolt listener for submitted modals about teams. Errors are shown at their fields, and no input is lost.
@Singleton
final class TeamSubmissionHandler implements Listener {

    private final CurrentSnapshot current;
    private final TeamDirectory directory;
    private final ActorResolver actors;
    private final AgreementSubmissionHandler agreements;
    private final ConfirmationHandler confirmations;
    private final ChangeSubmitter changes;
    private final TaskRunner tasks;

    TeamSubmissionHandler(
            CurrentSnapshot current,
            TeamDirectory directory,
            ActorResolver actors,
            AgreementSubmissionHandler agreements,
            ConfirmationHandler confirmations,
            ChangeSubmitter changes,
            TaskRunner tasks) {
        this.current = current;
        this.directory = directory;
        this.actors = actors;
        this.agreements = agreements;
        this.confirmations = confirmations;
        this.changes = changes;
        this.tasks = tasks;
    }

    private interface Submission {
        Response handle(View view, ViewSubmissionContext context, Actor actor, FormMetadata metadata);
    }

    /// Reports a failure in the modal itself, which keeps its values so that it can be submitted again.
    private interface FailureReport {
        Response show(View view, ViewSubmissionContext context, String sentence);
    }

    @Override
    public void register(App app) {
        register(
                app,
                TeamModal.CALLBACK,
                (view, context, actor, metadata) -> edit(context, actor, metadata, FormValues.of(view)),
                at(TeamModal.NAME));
        register(
                app,
                AgreementModal.CALLBACK,
                (view, context, actor, metadata) -> agreements.handle(context, actor, metadata, FormValues.of(view)),
                at(AgreementModal.OWNER));
        register(app, HandoverModal.CALLBACK, confirmations::handover, TeamSubmissionHandler::again);
        register(app, TeamRemovalModal.CALLBACK, confirmations::removal, TeamSubmissionHandler::again);
    }

    private void register(App app, String callback, Submission submission, FailureReport report) {
        app.viewSubmission(
                callback,
                (request, context) -> tasks.call(
                        () -> handle(request, context, submission, report),
                        id -> report.show(request.getPayload().getView(), context, text("failure", id))));
    }

    private static FailureReport at(String block) {
        return (_, context, sentence) -> context.ackWithErrors(Map.of(block, sentence));
    }

    private static Response again(View view, ViewSubmissionContext context, String sentence) {
        return context.ackWithUpdate(ModalBlocks.withNotice(view, sentence));
    }

    private Response handle(
            ViewSubmissionRequest request, ViewSubmissionContext context, Submission submission, FailureReport report) {
        var view = request.getPayload().getView();
        var metadata = FormMetadata.CODEC.read(view.getPrivateMetadata());
        var requester = Requester.of(request.getPayload(), context);
        if (metadata.isEmpty() || requester.isEmpty()) {
            return context.ackWithUpdate(old());
        }
        try {
            var actor = actors.beforeAcknowledgement(requester.get());
            return actor.membership() == Membership.UNCONFIRMED
                    ? report.show(view, context, ErrorMessages.sentence(RejectionReason.UNCONFIRMED))
                    : submission.handle(view, context, actor, metadata.get());
        } catch (DatabaseUnavailableException unavailable) {
            return report.show(view, context, text("unavailable"));
        }
    }

    static View old() {
        return ModalBlocks.message(text("old.window"));
    }

    private Response edit(ViewSubmissionContext context, Actor actor, FormMetadata metadata, FormValues values) {
        var form = new TeamModal(current.snapshot(actor.workspace()).knowledge());
        if (!form.knowledge().canHaveTeams()) {
            return context.ackWithUpdate(ModalBlocks.message(text("team.no.roles")));
        }
        var typed = form.read(metadata, values);
        if (!form.isCurrent(metadata, values)) {
            return context.ackWithUpdate(form.view(metadata, typed, notice("old.form", List.of())));
        }
        var draft = form.needed(typed);
        if (metadata.team() == null) {
            var setUp = new Change.SetUpTeam(metadata.key(), draft);
            return respond(context, form, metadata, draft, changes.submit(setUp, actor));
        }
        var edit = new Change.EditTeam(metadata.key(), metadata.team(), metadata.version(), draft);
        var outcome = changes.tryOut(edit, actor);
        if (outcome instanceof ChangeOutcome.Unavailable) {
            return respond(context, form, metadata, draft, outcome);
        }
        if (outcome instanceof ChangeOutcome.Applied(var record)) {
            var before = record.before().requireTeam();
            var after = record.after().requireTeam();
            var agreements = directory.workspaceAgreements(actor.workspace());
            var ownership = TeamOwnership.ignoringDeactivated(form.knowledge(), agreements);
            var handover = Handover.between(ownership.of(before), ownership.of(after));
            var filled = metadata.with(draft);
            if (handover.concernsPeople() && FormMetadata.CODEC.fits(filled)) {
                return context.ackWithPush(HandoverModal.view(filled, after, handover, form.knowledge()));
            }
        }
        return respond(context, form, metadata, draft, changes.submit(edit, actor));
    }

    private Response respond(
            ViewSubmissionContext context,
            TeamModal form,
            FormMetadata metadata,
            TeamDraft draft,
            ChangeOutcome outcome) {
        return switch (outcome) {
            case ChangeOutcome.Applied _ -> context.ack(response -> response.responseAction("clear"));
            case ChangeOutcome.Invalid(var errors) ->
                context.ackWithErrors(ErrorMessages.byBlock(errors, TeamModal::block));
            case ChangeOutcome.Outdated(var now)
            when now.team() != null ->
                context.ackWithUpdate(form.view(
                        metadata.at(now.team().id(), now.team().version()), draft, conflict(form, draft, now.team())));
            case ChangeOutcome.Outdated _ -> refuse(context, ErrorMessages.sentence(RejectionReason.TEAM_GONE));
            case ChangeOutcome.Refused _, ChangeOutcome.Unavailable _ ->
                refuse(context, ChangeSubmitter.sentence(outcome, "saved"));
        };
    }

    private static Response refuse(ViewSubmissionContext context, String sentence) {
        return context.ackWithErrors(Map.of(TeamModal.NAME, sentence));
    }

    /// The saved values that differ from the submitted ones, except for the name.
    private static List<LayoutBlock> conflict(TeamModal form, TeamDraft draft, Team saved) {
        var mine = new Team(
                saved.workspace(),
                saved.id(),
                saved.name(),
                draft.channels(),
                draft.operatingModel(),
                draft.framework(),
                draft.holders(),
                saved.agreements(),
                draft.editors() == null ? saved.editors() : Set.copyOf(draft.editors()),
                saved.version());
        return notice("outdated", new ChangeSummary(form.knowledge()).between(saved, mine));
    }

    private static List<LayoutBlock> notice(String key, List<String> lines) {
        return BlockFactory.concat(
                BlockFactory.text(Mrkdwn.bold(text(key))), BlockFactory.text(String.join("\n", lines)));
    }
}
