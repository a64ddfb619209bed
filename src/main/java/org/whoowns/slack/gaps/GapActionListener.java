package org.whoowns.slack.gaps;

import static org.whoowns.answering.text.MessageCatalog.text;

import com.slack.api.bolt.App;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.view.View;
import io.micronaut.context.event.ApplicationEventPublisher;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.whoowns.answering.snapshot.CurrentSnapshot;
import org.whoowns.learning.gap.Gap;
import org.whoowns.learning.gap.GapLedger;
import org.whoowns.slack.Listener;
import org.whoowns.slack.TaskRunner;
import org.whoowns.slack.access.ActorResolver;
import org.whoowns.slack.access.Requester;
import org.whoowns.slack.client.MessageSender;
import org.whoowns.slack.modals.ModalOpener;
import org.whoowns.teams.ledger.Actor;
import org.whoowns.teams.ledger.jdbc.DatabaseUnavailableException;

/// Bolt listener for the buttons of gaps.
@Singleton
final class GapActionListener implements Listener {

    private final GapLedger gaps;
    private final GapRights rights;
    private final ActorResolver actors;
    private final CurrentSnapshot current;
    private final @Nullable GapTeaching teaching;
    private final MessageSender messages;
    private final TaskRunner tasks;
    private final ApplicationEventPublisher<GapChangedEvent> changes;

    GapActionListener(
            GapLedger gaps,
            GapRights rights,
            ActorResolver actors,
            CurrentSnapshot current,
            @Nullable GapTeaching teaching,
            MessageSender messages,
            TaskRunner tasks,
            ApplicationEventPublisher<GapChangedEvent> changes) {
        this.gaps = gaps;
        this.rights = rights;
        this.actors = actors;
        this.current = current;
        this.teaching = teaching;
        this.messages = messages;
        this.tasks = tasks;
        this.changes = changes;
    }

    @Override
    public void register(App app) {
        app.blockAction(GapAction.IDS.all(), this::take);
    }

    private Response take(BlockActionRequest request, ActionContext context) {
        var payload = request.getPayload();
        var clicked = GapAction.IDS.read(payload.getActions().getFirst().getValue());
        Requester.of(payload, context).ifPresent(requester -> {
            var modal = ModalOpener.of(payload, requester.workspace(), messages).withPlaceholder();
            tasks.submit(
                    () -> clicked.ifPresentOrElse(
                            action -> act(action, actors.of(requester), modal), () -> modal.say(text("old.button"))),
                    id -> modal.say(text("failure", id)));
        });
        return context.ack();
    }

    private void act(GapAction action, Actor actor, ModalOpener modal) {
        var access = rights.of(actor);
        if (access == GapAccess.NONE) {
            modal.say(text("gaps.refused"));
            return;
        }
        try {
            switch (action) {
                case GapAction.Page page -> modal.replace(page(page, actor, access, null));
                case GapAction.Show(var id) ->
                    find(id, actor, access)
                            .ifPresentOrElse(
                                    gap -> modal.open(GapModals.single(card(actor.workspace()), gap)),
                                    () -> modal.say(text("gaps.gone")));
                case GapAction.Move move -> move(move, actor, access, modal);
                case GapAction.Teach(var id, var form) ->
                    find(id, actor, access)
                            .ifPresentOrElse(gap -> teach(form, gap, actor, modal), () -> modal.say(text("gaps.gone")));
            }
        } catch (DatabaseUnavailableException unavailable) {
            modal.say(text("gaps.unavailable"));
        }
    }

    private void teach(GapTeaching.Form form, Gap gap, Actor actor, ModalOpener modal) {
        if (teaching == null) {
            modal.say(text("old.button"));
        } else {
            teaching.open(form, gap, actor, modal);
        }
    }

    private void move(GapAction.Move move, Actor actor, GapAccess access, ModalOpener modal) {
        var found = find(move.gap(), actor, access);
        var before = found.flatMap(_ -> gaps.state(actor.workspace(), move.gap(), move.to()));
        if (found.isEmpty() || before.isEmpty()) {
            modal.say(text("gaps.gone"));
            return;
        }
        changes.publishEvent(new GapChangedEvent(actor.workspace(), actor.user()));
        var moved = found.get().in(move.to());
        modal.replace(
                move.page() == null
                        ? GapModals.single(card(actor.workspace()), moved)
                        : page(move.page(), actor, access, new GapModals.Moved(moved, before.get())));
    }

    private Optional<Gap> find(String id, Actor actor, GapAccess access) {
        return gaps.find(actor.workspace(), id).filter(access::allows);
    }

    private View page(GapAction.Page wanted, Actor actor, GapAccess access, GapModals.@Nullable Moved moved) {
        var list = gaps.mostWanted(
                actor.workspace(), wanted.state(), access.askers(), wanted.page() * GapModals.PAGE, GapModals.PAGE);
        if (list.gaps().isEmpty() && wanted.page() > 0) {
            // the last ones of the page have been dismissed
            return page(new GapAction.Page(wanted.state(), wanted.page() - 1), actor, access, moved);
        }
        return GapModals.page(card(actor.workspace()), list, wanted, moved);
    }

    private GapCard card(String workspace) {
        return new GapCard(current.snapshot(workspace).knowledge(), teaching != null);
    }
}
