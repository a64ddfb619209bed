package org.whoowns.slack.review;

import static org.whoowns.answering.text.MessageCatalog.text;

import com.slack.api.bolt.App;
import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.bolt.response.Response;
import io.micronaut.context.event.ApplicationEventPublisher;
import jakarta.inject.Singleton;
import org.whoowns.learning.review.ReviewLedger;
import org.whoowns.slack.Listener;
import org.whoowns.slack.TaskRunner;
import org.whoowns.slack.access.ActorResolver;
import org.whoowns.slack.access.Requester;
import org.whoowns.slack.blocks.ModalBlocks;
import org.whoowns.teams.ledger.jdbc.DatabaseUnavailableException;

/// Bolt listener for the submitted note about an entry that needs work.
@Singleton
final class ReviewNoteHandler implements Listener {

    private final ReviewLedger ledger;
    private final ActorResolver actors;
    private final TaskRunner tasks;
    private final ApplicationEventPublisher<ReviewChangedEvent> changes;

    ReviewNoteHandler(
            ReviewLedger ledger,
            ActorResolver actors,
            TaskRunner tasks,
            ApplicationEventPublisher<ReviewChangedEvent> changes) {
        this.ledger = ledger;
        this.actors = actors;
        this.tasks = tasks;
        this.changes = changes;
    }

    @Override
    public void register(App app) {
        app.viewSubmission(ReviewNoteModal.CALLBACK, this::take);
    }

    private Response take(ViewSubmissionRequest request, ViewSubmissionContext context) {
        var view = request.getPayload().getView();
        var entry = ReviewNoteModal.entry(view);
        var requester = Requester.of(request.getPayload(), context);
        if (entry.isEmpty() || requester.isEmpty()) {
            return context.ackWithUpdate(ModalBlocks.message(text("old.window")));
        }
        return tasks.call(
                () -> {
                    try {
                        var actor = actors.beforeAcknowledgement(requester.get());
                        // marked again, if somebody found that it still holds meanwhile
                        if (!ledger.mark(actor, entry.get())
                                || !ledger.note(actor, entry.get(), ReviewNoteModal.note(view))) {
                            return context.ackWithUpdate(ModalBlocks.message(text("reviews.refused")));
                        }
                        changes.publishEvent(new ReviewChangedEvent(actor.workspace(), actor.user()));
                        return context.ack();
                    } catch (DatabaseUnavailableException unavailable) {
                        return context.ackWithUpdate(ModalBlocks.withNotice(view, text("unavailable")));
                    }
                },
                id -> context.ackWithUpdate(ModalBlocks.withNotice(view, text("failure", id))));
    }
}
