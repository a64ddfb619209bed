package org.whoowns.slack.feedback;

import static org.whoowns.answering.text.MessageCatalog.text;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.bolt.response.Response;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import org.whoowns.answering.snapshot.CurrentSnapshot;
import org.whoowns.learning.feedback.FeedbackLedger;
import org.whoowns.learning.feedback.Vote;
import org.whoowns.slack.Listener;
import org.whoowns.slack.TaskRunner;
import org.whoowns.slack.access.ActorResolver;
import org.whoowns.slack.access.Requester;
import org.whoowns.slack.blocks.ModalBlocks;
import org.whoowns.slack.client.MessageSender;
import org.whoowns.slack.modals.ModalOpener;
import org.whoowns.slack.outbox.EphemeralAnswer;
import org.whoowns.slack.render.actions.FeedbackAction;
import org.whoowns.teams.ledger.Actor;
import org.whoowns.teams.ledger.jdbc.DatabaseUnavailableException;

/// Bolt listener for votes on answers. A vote counts at once; the form only asks why.
@Singleton
@Requires(bean = FeedbackLedger.class)
final class FeedbackListener implements Listener {

    private final FeedbackLedger ledger;
    private final VoteSubmission submission;
    private final VoteNotes notes;
    private final CurrentSnapshot current;
    private final ActorResolver actors;
    private final MessageSender messages;
    private final TaskRunner tasks;

    FeedbackListener(
            FeedbackLedger ledger,
            VoteSubmission submission,
            VoteNotes notes,
            CurrentSnapshot current,
            ActorResolver actors,
            MessageSender messages,
            TaskRunner tasks) {
        this.ledger = ledger;
        this.submission = submission;
        this.notes = notes;
        this.current = current;
        this.actors = actors;
        this.messages = messages;
        this.tasks = tasks;
    }

    @Override
    public void register(App app) {
        app.blockAction(FeedbackAction.IDS.all(), this::clicked);
        app.viewSubmission(FeedbackForm.CALLBACK, this::submitted);
    }

    private Response clicked(BlockActionRequest request, ActionContext context) {
        var payload = request.getPayload();
        var clicked = payload.getActions().getFirst();
        Requester.of(payload, context).ifPresent(requester -> {
            var modal = ModalOpener.of(payload, requester.workspace(), messages);
            tasks.submit(() -> act(requester, payload, clicked, modal), id -> modal.say(text("failure", id)));
        });
        return context.ack();
    }

    private void act(
            Requester requester, BlockActionPayload payload, BlockActionPayload.Action clicked, ModalOpener modal) {
        if (FeedbackAction.IDS
                .input(FeedbackAction.Input.class, clicked.getActionId())
                .filter(FeedbackAction.Input.REASON::equals)
                .isPresent()) {
            refresh(requester.workspace(), payload, modal);
            return;
        }
        var action = FeedbackAction.IDS.read(clicked.getValue());
        if (action.isEmpty()) {
            modal.say(text("old.button"));
            return;
        }
        try {
            switch (action.get()) {
                case FeedbackAction.Vote vote -> vote(requester, payload, vote, modal);
                case FeedbackAction.Remarks(var entry) ->
                    modal.withPlaceholder().open(notes.remarks(actors.of(requester), entry));
            }
        } catch (DatabaseUnavailableException unavailable) {
            modal.say(text("unavailable"));
        }
    }

    private void vote(Requester requester, BlockActionPayload payload, FeedbackAction.Vote clicked, ModalOpener modal) {
        if (!VoteSubmission.mayVote(actors.of(requester))) {
            modal.say(text("feedback.refused"));
        } else if (clicked.isHelpful()) {
            ledger.vote(requester.workspace(), requester.user(), Vote.helpful(clicked.words(), clicked.entry()));
            if (payload.getView() == null) {
                new EphemeralAnswer(messages, requester, payload.getResponseUrl()).say(text("feedback.thanks"));
            } else {
                modal.say(text("feedback.thanks"));
            }
        } else {
            var opener = modal.withPlaceholder();
            var vote = Vote.notHelpful(clicked.words(), clicked.entry());
            ledger.vote(requester.workspace(), requester.user(), vote);
            opener.open(form(requester.workspace()).view(vote));
        }
    }

    /// Shows the form again, with what is asked for the chosen reason.
    private void refresh(String workspace, BlockActionPayload payload, ModalOpener modal) {
        var view = payload.getView();
        Optional.ofNullable(view)
                .flatMap(FeedbackForm::memo)
                .ifPresentOrElse(
                        memo -> modal.replace(form(workspace).view(FeedbackForm.read(memo, view))),
                        () -> modal.say(text("old.window")));
    }

    private FeedbackForm form(String workspace) {
        return new FeedbackForm(current.snapshot(workspace).knowledge());
    }

    private Response submitted(ViewSubmissionRequest request, ViewSubmissionContext context) {
        var view = request.getPayload().getView();
        var requester = Requester.of(request.getPayload(), context);
        var memo = FeedbackForm.memo(view);
        if (requester.isEmpty() || memo.isEmpty()) {
            return context.ackWithUpdate(ModalBlocks.message(text("old.window")));
        }
        var vote = FeedbackForm.read(memo.get(), view);
        if (vote.reason() == null) {
            return context.ackWithErrors(Map.of(FeedbackForm.REASON, text("fault.missing")));
        }
        return tasks.call(
                () -> {
                    try {
                        Actor actor = actors.beforeAcknowledgement(requester.get());
                        return context.ackWithUpdate(
                                ModalBlocks.message(text("feedback.title"), submission.take(actor, vote)));
                    } catch (DatabaseUnavailableException unavailable) {
                        return context.ackWithUpdate(ModalBlocks.withNotice(view, text("unavailable")));
                    }
                },
                id -> context.ackWithUpdate(ModalBlocks.withNotice(view, text("failure", id))));
    }
}
