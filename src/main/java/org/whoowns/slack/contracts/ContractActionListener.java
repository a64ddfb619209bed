package org.whoowns.slack.contracts;

import static org.whoowns.answering.text.MessageCatalog.text;

import com.slack.api.bolt.App;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.bolt.response.Response;
import jakarta.inject.Singleton;
import org.whoowns.slack.Listener;
import org.whoowns.slack.TaskRunner;
import org.whoowns.slack.access.ChannelSharing;
import org.whoowns.slack.access.ChannelSharing.ChannelAudience;
import org.whoowns.slack.access.Requester;
import org.whoowns.slack.blocks.ModalBlocks;
import org.whoowns.slack.blocks.SlackMessage;
import org.whoowns.slack.client.ConversationRef;
import org.whoowns.slack.client.MessageSender;
import org.whoowns.slack.client.SlackCallException;
import org.whoowns.slack.client.SlackErrorKind;
import org.whoowns.slack.modals.FormValues;
import org.whoowns.slack.modals.ModalOpener;
import org.whoowns.slack.modals.SubmissionResponder;
import org.whoowns.slack.modals.SubmissionResponder.Outcome;
import org.whoowns.slack.render.actions.ContractAction;

/// Bolt listener for the buttons that open a private report in a modal, share it or export it.
@Singleton
final class ContractActionListener implements Listener {

    private final ReportLoader reports;
    private final ChannelSharing channels;
    private final MessageSender messages;
    private final SubmissionResponder submissions;
    private final TaskRunner tasks;

    ContractActionListener(
            ReportLoader reports,
            ChannelSharing channels,
            MessageSender messages,
            SubmissionResponder submissions,
            TaskRunner tasks) {
        this.reports = reports;
        this.channels = channels;
        this.messages = messages;
        this.submissions = submissions;
        this.tasks = tasks;
    }

    @Override
    public void register(App app) {
        app.blockAction(ContractAction.IDS.all(), this::take);
        app.viewSubmission(ContractModals.SHARE, this::share);
    }

    private Response take(BlockActionRequest request, ActionContext context) {
        var payload = request.getPayload();
        var clicked = ContractAction.IDS.read(payload.getActions().getFirst().getValue());
        Requester.of(payload, context).ifPresent(requester -> {
            var modal = ModalOpener.of(payload, requester.workspace(), messages).withPlaceholder();
            tasks.submit(
                    () -> clicked.ifPresentOrElse(
                            action -> act(modal, requester, action), () -> modal.say(text("old.button"))),
                    id -> modal.say(text("failure", id)));
        });
        return context.ack();
    }

    private void act(ModalOpener modal, Requester requester, ContractAction clicked) {
        var report = reports.of(requester, clicked.report());
        switch (report) {
            case ReportLoader.Refused(var sentence) -> modal.say(sentence);
            case ReportLoader.Loaded loaded -> {
                switch (clicked) {
                    case ContractAction.Show(var _, var page) -> modal.replace(ContractModals.report(loaded, page));
                    case ContractAction.Share(var _, var page) -> modal.open(ContractModals.share(loaded, page));
                    case ContractAction.Export _ ->
                        modal.open(ContractModals.markdown(loaded, reports.names(requester.workspace(), loaded)));
                }
            }
        }
    }

    private Response share(ViewSubmissionRequest request, ViewSubmissionContext context) {
        var view = request.getPayload().getView();
        var requester = Requester.of(request.getPayload(), context);
        var wanted = ContractModals.SHARED.read(view.getPrivateMetadata());
        var channel = FormValues.of(view).channels(ContractModals.CHANNEL);
        if (requester.isEmpty() || wanted.isEmpty() || channel.isEmpty()) {
            return context.ackWithUpdate(ModalBlocks.message(text("old.window")));
        }
        return submissions.respond(
                context, requester.get(), view, () -> share(requester.get(), wanted.get(), channel.getFirst()));
    }

    /// Posts the page in the chosen channel.
    private Outcome share(Requester requester, ContractAction.Share wanted, String channel) {
        return switch (reports.of(requester, wanted.report())) {
            case ReportLoader.Refused(var sentence) ->
                new Outcome.Finished(text("contract.title"), SlackMessage.of(sentence));
            case ReportLoader.Loaded loaded -> {
                var workspace = requester.workspace();
                // the menu leaves such channels out, but it may have become one since
                if (channels.audience(workspace, channel) == ChannelAudience.SHARED) {
                    yield refused(loaded, wanted, "contract.share.outside");
                }
                try {
                    messages.post(
                            new ConversationRef(workspace, channel, null),
                            loaded.message(wanted.page(), requester.user(), reports.names(workspace, loaded)));
                    yield new Outcome.Finished(text("contract.title"), ContractModals.shared(channel));
                } catch (SlackCallException failure) {
                    if (failure.kind() != SlackErrorKind.PLACE_CLOSED) {
                        throw failure;
                    }
                    yield refused(loaded, wanted, "contract.share.closed");
                }
            }
        };
    }

    private static Outcome refused(ReportLoader.Loaded loaded, ContractAction.Share wanted, String why) {
        return new Outcome.Refused(ContractModals.CHANNEL, text(why), ContractModals.share(loaded, wanted.page()));
    }
}
