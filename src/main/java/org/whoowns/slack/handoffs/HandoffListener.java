package org.whoowns.slack.handoffs;

import static org.whoowns.answering.text.MessageCatalog.text;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.bolt.response.Response;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.whoowns.slack.Listener;
import org.whoowns.slack.TaskRunner;
import org.whoowns.slack.access.Requester;
import org.whoowns.slack.blocks.ModalBlocks;
import org.whoowns.slack.client.MessageSender;
import org.whoowns.slack.handoffs.HandoffAction.OfRecipient;
import org.whoowns.slack.modals.ModalOpener;
import org.whoowns.slack.outbox.EphemeralAnswer;
import org.whoowns.teams.ledger.jdbc.DatabaseUnavailableException;

/// Bolt listener for the buttons and forms of hand-offs.
@Singleton
final class HandoffListener implements Listener {

    private final AskerActions askers;
    private final RecipientActions recipients;
    private final MessageSender messages;
    private final TaskRunner tasks;

    HandoffListener(AskerActions askers, RecipientActions recipients, MessageSender messages, TaskRunner tasks) {
        this.askers = askers;
        this.recipients = recipients;
        this.messages = messages;
        this.tasks = tasks;
    }

    @Override
    public void register(App app) {
        app.blockAction(HandoffAction.IDS.all(), this::clicked);
        app.viewSubmission(WriteAnswerModal.CALLBACK, this::written);
    }

    private Response clicked(BlockActionRequest request, ActionContext context) {
        var payload = request.getPayload();
        var clicked = payload.getActions().getFirst();
        Requester.of(payload, context).ifPresent(requester -> {
            var place = ClickedPlace.of(payload);
            var answer = new EphemeralAnswer(messages, requester, payload.getResponseUrl());
            tasks.submit(
                    () -> {
                        try {
                            act(payload, requester, place, answer, clicked);
                        } catch (DatabaseUnavailableException away) {
                            answer.say(text("unavailable"));
                        }
                    },
                    id -> answer.say(text("failure", id)));
        });
        return context.ack();
    }

    private void act(
            BlockActionPayload payload,
            Requester requester,
            ClickedPlace place,
            EphemeralAnswer answer,
            BlockActionPayload.Action clicked) {
        var passed = passed(clicked);
        if (passed != null) {
            recipients.pass(requester, place, answer, passed);
            return;
        }
        var action = HandoffAction.IDS.read(clicked.getValue());
        if (action.isEmpty()) {
            answer.say(text("old.button"));
            return;
        }
        switch (action.get()) {
            case HandoffAction.Forward forward -> askers.forward(requester, place, answer, forward);
            case HandoffAction.NameMe name -> askers.name(requester, answer, name);
            case HandoffAction.Write write ->
                recipients.write(
                        requester, place, answer, write, ModalOpener.of(payload, requester.workspace(), messages));
            case OfRecipient other -> recipients.act(requester, place, answer, other);
        }
    }

    /// What was chosen in the menu of other roles: the id of the message and that of the role; null for anything else.
    private static RecipientActions.@Nullable Passing passed(BlockActionPayload.Action clicked) {
        var option = clicked.getSelectedOption();
        var isMenu = HandoffAction.IDS
                .input(HandoffAction.Menu.class, clicked.getActionId())
                .isPresent();
        if (!isMenu || option == null || option.getValue() == null) {
            return null;
        }
        var end = option.getValue().indexOf(' ');
        return end < 0
                ? null
                : new RecipientActions.Passing(
                        option.getValue().substring(0, end), option.getValue().substring(end + 1));
    }

    /// Saved before Slack closes the form, so that nothing that was typed is lost.
    private Response written(ViewSubmissionRequest request, ViewSubmissionContext context) {
        var view = request.getPayload().getView();
        var requester = Requester.of(request.getPayload(), context);
        var memo = WriteAnswerModal.memo(view);
        if (requester.isEmpty() || memo.isEmpty()) {
            return context.ackWithUpdate(ModalBlocks.message(text("old.window")));
        }
        var words = WriteAnswerModal.words(view);
        if (words.isEmpty()) {
            return context.ackWithErrors(Map.of(WriteAnswerModal.FIELD, text("fault.missing")));
        }
        return tasks.call(
                () -> {
                    try {
                        Optional<String> refusal =
                                recipients.written(requester.get(), memo.get().message(), words);
                        return refusal.map(sentence -> context.ackWithUpdate(ModalBlocks.message(sentence)))
                                .orElseGet(context::ack);
                    } catch (DatabaseUnavailableException away) {
                        return context.ackWithUpdate(ModalBlocks.withNotice(view, text("unavailable")));
                    }
                },
                id -> context.ackWithUpdate(ModalBlocks.withNotice(view, text("failure", id))));
    }
}
