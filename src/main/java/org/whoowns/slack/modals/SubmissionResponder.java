package org.whoowns.slack.modals;

import static org.whoowns.answering.text.MessageCatalog.text;

import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.view.View;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.whoowns.slack.TaskRunner;
import org.whoowns.slack.access.Requester;
import org.whoowns.slack.blocks.ModalBlocks;
import org.whoowns.slack.blocks.SlackMessage;
import org.whoowns.slack.client.MessageSender;
import org.whoowns.slack.client.SlackCallException;

/// Acknowledges the submission of a modal within Slack's three seconds, however long Slack takes for what it asks for.
///
/// What is done within a second is shown at once. Otherwise the modal says that it takes a moment, and the outcome
/// replaces that; if the modal was closed, it comes in a direct message.
@Singleton
public final class SubmissionResponder {

    private static final Logger log = LoggerFactory.getLogger(SubmissionResponder.class);
    /// Leaves two seconds for the way to Slack.
    private static final int SECONDS_IN_TIME = 1;

    /// What came of a submission.
    public sealed interface Outcome {

        /// Shown in place of the form.
        record Finished(String title, SlackMessage message) implements Outcome {}

        /// The form has to be filled in differently.
        ///
        /// @param block of the field that the sentence is about
        /// @param form to be shown again
        record Refused(String block, String sentence, View form) implements Outcome {}
    }

    private final MessageSender messages;
    private final TaskRunner tasks;

    SubmissionResponder(MessageSender messages, TaskRunner tasks) {
        this.messages = messages;
        this.tasks = tasks;
    }

    /// @param submitted the submitted modal
    /// @param work runs once, on another thread
    public Response respond(
            ViewSubmissionContext context, Requester requester, View submitted, Callable<Outcome> work) {
        var title = submitted.getTitle().getText();
        var inTime = new CompletableFuture<Optional<Outcome>>();
        tasks.submit(
                () -> {
                    var outcome =
                            tasks.call(work, id -> new Outcome.Finished(title, SlackMessage.of(text("failure", id))));
                    if (!inTime.complete(Optional.of(outcome))) {
                        showLate(requester, submitted.getId(), outcome);
                    }
                },
                _ -> {});
        return inTime.completeOnTimeout(Optional.empty(), SECONDS_IN_TIME, TimeUnit.SECONDS)
                .join()
                .map(outcome -> acknowledge(context, outcome))
                .orElseGet(() -> context.ackWithUpdate(ModalBlocks.message(title, text("submission.slow"))));
    }

    private static Response acknowledge(ViewSubmissionContext context, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Finished finished -> context.ackWithUpdate(view(finished));
            case Outcome.Refused(var block, var sentence, var _) -> context.ackWithErrors(Map.of(block, sentence));
        };
    }

    private void showLate(Requester requester, String view, Outcome outcome) {
        var shown = switch (outcome) {
            case Outcome.Finished finished -> view(finished);
            case Outcome.Refused(var _, var sentence, var form) -> ModalBlocks.withNotice(form, sentence);
        };
        try {
            messages.updateModal(requester.workspace(), view, null, shown);
        } catch (SlackCallException closed) {
            log.info("The outcome of a form is sent directly: {}", closed.summary());
            messages.postDirect(requester.workspace(), requester.user(), message(outcome));
        }
    }

    private static View view(Outcome.Finished finished) {
        return ModalBlocks.readOnly(finished.title(), finished.message().blocks());
    }

    private static SlackMessage message(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Finished(var _, var message) -> message;
            case Outcome.Refused(var _, var sentence, var _) -> SlackMessage.of(sentence);
        };
    }
}
