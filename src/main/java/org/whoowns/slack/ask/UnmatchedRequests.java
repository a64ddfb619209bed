package org.whoowns.slack.ask;

import static org.whoowns.answering.text.MessageCatalog.text;

import com.slack.api.bolt.handler.UnmatchedRequestHandler;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.bolt.response.Response;
import jakarta.inject.Singleton;
import org.whoowns.slack.TaskRunner;
import org.whoowns.slack.blocks.ModalBlocks;
import org.whoowns.slack.client.MessageSender;

/// Bolt fallback for requests that no listener handles: buttons and modals of other versions of the app. A catch-all
/// listener is impossible, because Bolt keeps listeners in a hash map.
@Singleton
final class UnmatchedRequests implements UnmatchedRequestHandler {

    private final ClickResponder responder;
    private final TaskRunner tasks;

    UnmatchedRequests(MessageSender messages, TaskRunner tasks) {
        this.responder = new ClickResponder(messages);
        this.tasks = tasks;
    }

    @Override
    public Response handle(Request<?> request) {
        return switch (request) {
            case BlockActionRequest clicked -> {
                ClickOrigin.of(clicked.getPayload(), clicked.getContext(), false)
                        .ifPresent(origin -> tasks.submit(
                                () -> responder.tell(origin, text("old.button")),
                                id -> responder.tell(origin, text("failure", id))));
                yield clicked.getContext().ack();
            }
            case ViewSubmissionRequest submitted ->
                submitted.getContext().ackWithUpdate(ModalBlocks.message(text("old.window")));
            default -> Response.ok();
        };
    }
}
