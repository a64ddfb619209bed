package org.whoowns.slack.review;

import static org.whoowns.answering.text.MessageCatalog.text;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.response.Response;
import io.micronaut.context.event.ApplicationEventPublisher;
import jakarta.inject.Singleton;
import org.whoowns.learning.review.ReviewLedger;
import org.whoowns.slack.Listener;
import org.whoowns.slack.TaskRunner;
import org.whoowns.slack.access.ActorResolver;
import org.whoowns.slack.access.Requester;
import org.whoowns.slack.client.MessageSender;
import org.whoowns.slack.modals.ModalOpener;
import org.whoowns.teams.ledger.Actor;
import org.whoowns.teams.ledger.jdbc.DatabaseUnavailableException;

/// Bolt listener for the buttons about reviews: on Home, in the list and in the message to a curator, each of which
/// then shows the outcome.
@Singleton
final class ReviewListener implements Listener {

    private final ReviewLedger ledger;
    private final ReviewList reviews;
    private final ActorResolver actors;
    private final MessageSender messages;
    private final TaskRunner tasks;
    private final ApplicationEventPublisher<ReviewChangedEvent> changes;

    ReviewListener(
            ReviewLedger ledger,
            ReviewList reviews,
            ActorResolver actors,
            MessageSender messages,
            TaskRunner tasks,
            ApplicationEventPublisher<ReviewChangedEvent> changes) {
        this.ledger = ledger;
        this.reviews = reviews;
        this.actors = actors;
        this.messages = messages;
        this.tasks = tasks;
        this.changes = changes;
    }

    @Override
    public void register(App app) {
        app.blockAction(ReviewAction.IDS.all(), this::take);
    }

    private Response take(BlockActionRequest request, ActionContext context) {
        var payload = request.getPayload();
        var clicked = ReviewAction.IDS.read(payload.getActions().getFirst().getValue());
        Requester.of(payload, context).ifPresent(requester -> {
            var modal = ModalOpener.of(payload, requester.workspace(), messages);
            tasks.submit(
                    () -> clicked.ifPresentOrElse(
                            action -> act(action, actors.of(requester), payload, modal),
                            () -> modal.say(text("old.button"))),
                    id -> modal.say(text("failure", id)));
        });
        return context.ack();
    }

    private void act(ReviewAction action, Actor actor, BlockActionPayload payload, ModalOpener modal) {
        if (!ReviewLedger.mayReview(actor)) {
            modal.say(text("reviews.refused"));
            return;
        }
        try {
            switch (action) {
                case ReviewAction.Page(var page) -> modal.replace(ReviewPages.of(reviews.of(actor), page));
                case ReviewAction.OfEntry of -> {
                    if (reviews.find(actor, of.entry()).isEmpty()) {
                        modal.say(text("reviews.gone"));
                    } else {
                        change(of, actor, payload, modal);
                    }
                }
            }
        } catch (DatabaseUnavailableException unavailable) {
            modal.say(text("unavailable"));
        }
    }

    private void change(ReviewAction.OfEntry action, Actor actor, BlockActionPayload payload, ModalOpener modal) {
        var isDone = switch (action) {
            case ReviewAction.StillTrue still -> ledger.renew(actor, still.entry());
            case ReviewAction.NeedsWork work -> ledger.mark(actor, work.entry());
            case ReviewAction.Undo(var entry, var number, var _) -> ledger.undo(actor, entry, number);
        };
        show(action, actor, payload);
        if (!isDone) {
            modal.say(text("reviews.changed.since"));
        } else if (action instanceof ReviewAction.NeedsWork) {
            reviews.find(actor, action.entry()).ifPresent(due -> modal.open(ReviewNoteModal.view(due)));
        }
    }

    /// Shows the outcome where it was clicked.
    private void show(ReviewAction.OfEntry action, Actor actor, BlockActionPayload payload) {
        var view = payload.getView();
        var page = action.place().page();
        var shown = action.place().message();
        if (view != null && page != null) {
            messages.updateModal(
                    actor.workspace(), view.getId(), view.getHash(), ReviewPages.of(reviews.of(actor), page));
        } else if (!shown.isEmpty() && payload.getResponseUrl() != null) {
            var others = reviews.of(actor).stream()
                    .filter(due -> !due.isDone() && !shown.contains(due.entry().id()))
                    .count();
            messages.replace(
                    payload.getResponseUrl(),
                    ReviewMessage.of(
                            shown.stream()
                                    .flatMap(id -> reviews.find(actor, id).stream())
                                    .toList(),
                            Math.toIntExact(others)));
        }
        changes.publishEvent(new ReviewChangedEvent(actor.workspace(), actor.user()));
    }
}
