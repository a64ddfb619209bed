package org.whoowns.slack.lessons;

import static org.whoowns.answering.text.MessageCatalog.text;

import com.slack.api.bolt.App;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.response.Response;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import org.whoowns.learning.lesson.LessonLedger;
import org.whoowns.slack.Listener;
import org.whoowns.slack.TaskRunner;
import org.whoowns.slack.access.ActorResolver;
import org.whoowns.slack.access.Requester;
import org.whoowns.slack.client.MessageSender;
import org.whoowns.slack.modals.ModalOpener;
import org.whoowns.slack.render.actions.LessonAction;

/// Bolt listener for the buttons about teaching.
@Singleton
@Requires(bean = LessonLedger.class)
final class LessonListener implements Listener {

    private final LessonWindows windows;
    private final ActorResolver actors;
    private final MessageSender messages;
    private final TaskRunner tasks;

    LessonListener(LessonWindows windows, ActorResolver actors, MessageSender messages, TaskRunner tasks) {
        this.windows = windows;
        this.actors = actors;
        this.messages = messages;
        this.tasks = tasks;
    }

    @Override
    public void register(App app) {
        app.blockAction(LessonAction.IDS.all(), this::handle);
    }

    private Response handle(BlockActionRequest request, ActionContext context) {
        var payload = request.getPayload();
        var clicked = LessonAction.IDS.read(payload.getActions().getFirst().getValue());
        Requester.of(payload, context).ifPresent(requester -> {
            var modal = ModalOpener.of(payload, requester.workspace(), messages).withPlaceholder();
            tasks.submit(
                    () -> clicked.ifPresentOrElse(
                            action -> windows.open(modal, actors.of(requester), action),
                            () -> modal.say(text("old.button"))),
                    id -> modal.say(text("failure", id)));
        });
        return context.ack();
    }
}
