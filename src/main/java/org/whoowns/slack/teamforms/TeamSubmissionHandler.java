package org.whoowns.slack.teamforms;

import static org.whoowns.answering.text.MessageCatalog.text;

import com.slack.api.bolt.App;
import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
import org.whoowns.teams.ledger.Change;
import org.whoowns.teams.ledger.ChangeOutcome;
import org.whoowns.teams.ledger.RejectionReason;
import org.whoowns.teams.ledger.jdbc.DatabaseUnavailableException;
import org.whoowns.teams.ledger.lookup.TeamDirectory;
import org.whoowns.teams.ledger.validation.TeamDraft;

/// Windows that were submitted. What is wrong is said at its field, and nothing that was typed is lost.
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

    /// What to do with a window that was submitted.
    private interface Submission {
        Response take(View view, ViewSubmissionContext context, Actor actor, FormMetadata metadata);
    }

    /// Says why nothing came of it, in the window itself: it stays as it was filled in, to be submitted again.
    private interface NotNow {
        Response say(View view, ViewSubmissionContext context, String sentence);
    }

    @Override
    public void register(App app) {
        register(
                app,
                TeamModal.CALLBACK,
                (view, context, actor, metadata) -> form(context, actor, metadata, FormValues.of(view)),
                at(TeamModal.NAME));
        register(
                app,
                AgreementModal.CALLBACK,
                (view, context, actor, metadata) -> agreements.take(context, actor, metadata, FormValues.of(view)),
                at(AgreementModal.OWNER));
        register(app, HandoverModal.CALLBACK, confirmations::handover, TeamSubmissionHandler::again);
        register(app, TeamRemovalModal.CALLBACK, confirmations::removal, TeamSubmissionHandler::again);
    }

    private void register(App app, String callback, Submission submission, NotNow notNow) {
        app.viewSubmission(
                callback,
                (request, context) -> tasks.call(
                        () -> take(request, context, submission, notNow),
                        id -> notNow.say(request.getPayload().getView(), context, text("failure", id))));
    }

    private static NotNow at(String block) {
        return (_, context, sentence) -> context.ackWithErrors(Map.of(block, sentence));
    }

    private static Response again(View view, ViewSubmissionContext context, String sentence) {
        return context.ackWithUpdate(ModalBlocks.withNotice(view, sentence));
    }

    private Response take(
            ViewSubmissionRequest request, ViewSubmissionContext context, Submission submission, NotNow notNow) {
        var view = request.getPayload().getView();
        var memo = FormMetadata.CODEC.read(view.getPrivateMetadata());
        var visitor = Requester.of(request.getPayload(), context);
        if (memo.isEmpty() || visitor.isEmpty()) {
            return context.ackWithUpdate(old());
        }
        try {
            return submission.take(view, context, actors.of(visitor.get()), memo.get());
        } catch (DatabaseUnavailableException unavailable) {
            return notNow.say(view, context, text("unavailable"));
        }
    }

    static View old() {
        return ModalBlocks.message(text("old.window"));
    }

    private Response form(ViewSubmissionContext context, Actor actor, FormMetadata metadata, FormValues values) {
        var form = new TeamModal(current.snapshot().knowledge());
        if (!form.knowledge().canHaveTeams()) {
            return context.ackWithUpdate(ModalBlocks.message(text("team.no.roles")));
        }
        var read = form.read(values);
        if (read.isEmpty()) {
            return context.ackWithUpdate(
                    form.view(metadata, form.readWhatIsThere(values), notice(text("old.form"), List.of())));
        }
        var draft = read.get();
        if (metadata.team() == null) {
            return answer(
                    context, form, metadata, draft, changes.submit(new Change.SetUpTeam(metadata.key(), draft), actor));
        }
        var edit = new Change.EditTeam(metadata.key(), metadata.team(), metadata.version(), draft);
        var tried = changes.tryOut(edit, actor);
        if (tried instanceof ChangeOutcome.Unavailable) {
            return answer(context, form, metadata, draft, tried);
        }
        if (tried instanceof ChangeOutcome.Applied(var record)
                && record.before().team() != null
                && record.after().team() != null) {
            var handover =
                    handover(actor, record.before().team(), record.after().team());
            var asking = metadata.with(draft);
            if (HandoverModal.isWorthAsking(
                            record.before().team(), record.after().team(), handover)
                    && FormMetadata.CODEC.fits(asking)) {
                return context.ackWithPush(
                        HandoverModal.view(asking, record.after().team(), handover));
            }
        }
        return answer(context, form, metadata, draft, changes.submit(edit, actor));
    }

    private Handover handover(Actor actor, Team before, Team after) {
        var knowledge = current.snapshot().knowledge();
        var workspaceAgreements = directory.workspaceAgreements(actor.workspace());
        var ownership = TeamOwnership.ignoringDeactivated(knowledge, workspaceAgreements);
        return Handover.between(ownership.of(before), ownership.of(after));
    }

    private Response answer(
            ViewSubmissionContext context,
            TeamModal form,
            FormMetadata metadata,
            TeamDraft draft,
            ChangeOutcome outcome) {
        return switch (outcome) {
            case ChangeOutcome.Applied _ -> context.ack(response -> response.responseAction("clear"));
            case ChangeOutcome.Invalid(var faults) ->
                context.ackWithErrors(ErrorMessages.byBlock(faults, TeamModal::block));
            case ChangeOutcome.Outdated(var present)
            when present.team() != null ->
                context.ackWithUpdate(form.view(
                        metadata.at(present.team().version()), draft, inTheMeantime(form, draft, present.team())));
            case ChangeOutcome.Outdated _ -> refused(context, ErrorMessages.sentence(RejectionReason.TEAM_GONE));
            case ChangeOutcome.Refused _, ChangeOutcome.Unavailable _ ->
                refused(context, ChangeSubmitter.sentence(outcome, "saved"));
        };
    }

    private static Response refused(ViewSubmissionContext context, String sentence) {
        return context.ackWithErrors(Map.of(TeamModal.NAME, sentence));
    }

    /// What somebody else saved, where it differs from what was typed here.
    private static List<LayoutBlock> inTheMeantime(TeamModal form, TeamDraft draft, Team present) {
        var mine = new Team(
                present.workspace(),
                present.id(),
                present.name(),
                draft.channels(),
                draft.operatingModel(),
                draft.framework(),
                draft.holders(),
                present.agreements(),
                present.editors(),
                present.version());
        return notice(text("outdated"), new ChangeSummary(form.knowledge()).between(present, mine));
    }

    private static List<LayoutBlock> notice(String sentence, List<String> lines) {
        var notice = new ArrayList<LayoutBlock>(BlockFactory.text(Mrkdwn.bold(sentence)));
        notice.addAll(BlockFactory.text(String.join("\n", lines)));
        return notice;
    }
}
