package org.whoowns.slack.ask;

import static org.whoowns.answering.text.MessageCatalog.text;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.response.Response;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;
import org.whoowns.answering.Answer;
import org.whoowns.answering.Reference;
import org.whoowns.answering.text.AnswerText;
import org.whoowns.slack.Listener;
import org.whoowns.slack.TaskRunner;
import org.whoowns.slack.client.MessageSender;
import org.whoowns.slack.render.AnswerCard;
import org.whoowns.slack.render.SharedAnswer;
import org.whoowns.slack.render.Surface;
import org.whoowns.slack.render.actions.AnswerAction;
import org.whoowns.slack.render.actions.EntryMenu;

/// Bolt listener for the buttons of answers. The new answer replaces the clicked one.
@Singleton
final class ClickListener implements Listener {

    private final QuestionHandler questions;
    private final QuestionContextFactory contexts;
    private final ClickResponder responder;
    private final TaskRunner tasks;

    ClickListener(
            QuestionHandler questions, QuestionContextFactory contexts, MessageSender messages, TaskRunner tasks) {
        this.questions = questions;
        this.contexts = contexts;
        this.responder = new ClickResponder(messages);
        this.tasks = tasks;
    }

    @Override
    public void register(App app) {
        app.blockAction(AnswerAction.IDS.all(), this::handle);
    }

    private Response handle(BlockActionRequest request, ActionContext context) {
        var payload = request.getPayload();
        var clicked = payload.getActions().getFirst();
        var action = EntryMenu.chosen(clicked).or(() -> AnswerAction.IDS.read(clicked.getValue()));
        ClickOrigin.of(
                        payload,
                        context,
                        action.filter(AnswerAction.Open.class::isInstance).isPresent())
                .ifPresent(origin -> tasks.submit(
                        () -> action.ifPresentOrElse(
                                read -> answer(origin, read, payload, context.getTeamId()),
                                () -> responder.tell(origin, text("old.button"))),
                        id -> responder.tell(origin, text("failure", id))));
        return context.ack();
    }

    private void answer(
            ClickOrigin origin, AnswerAction clicked, BlockActionPayload payload, @Nullable String workspace) {
        var action = clicked instanceof AnswerAction.Asked(var _, var show) ? show : clicked;
        var asked = clicked instanceof AnswerAction.Asked(var words, var _) ? words : null;
        var aside = opensAside(origin, action);
        var visible = (origin.surface() == Surface.MESSAGE && !aside) || action instanceof AnswerAction.Share;
        var answer = questions.answer(action.question(contexts.of(payload, workspace, visible)));
        if (answer instanceof Answer.Gone) {
            responder.tell(origin, AnswerText.of(answer));
            return;
        }
        switch (action) {
            case AnswerAction.Show(var _, var page)
            when aside -> responder.showAside(origin, AnswerCard.of(answer, page, Surface.EPHEMERAL, asked));
            case AnswerAction.Show(var _, var page) ->
                responder.show(origin, AnswerCard.of(answer, page, origin.surface(), asked));
            case AnswerAction.Open _ ->
                responder.showAside(origin, AnswerCard.of(answer, 0, aside ? Surface.EPHEMERAL : origin.surface()));
            // taken apart above
            case AnswerAction.Asked _ -> throw new IllegalStateException("a click on a click");
            case AnswerAction.Ask _ -> responder.show(origin, AnswerCard.of(answer, 0, origin.surface()));
            case AnswerAction.Share(var _, var page) ->
                share(origin, answer, page, payload.getUser().getId());
        }
    }

    /// Whether an answer is shown to the person who clicked alone: what they opened from a list, which stays, and
    /// details where others read them too.
    private static boolean opensAside(ClickOrigin origin, AnswerAction action) {
        return origin instanceof ClickOrigin.Message message
                && (action instanceof AnswerAction.Open
                        || (message.surface() == Surface.MESSAGE
                                && !message.direct()
                                && action instanceof AnswerAction.Show(Reference.ToDetails _, var _)));
    }

    private void share(ClickOrigin origin, Answer answer, int page, String user) {
        if (origin instanceof ClickOrigin.Message message && message.surface() == Surface.EPHEMERAL) {
            responder.share(
                    message, SharedAnswer.publicMessage(answer, page, user), SharedAnswer.confirmation(answer, page));
        } else {
            responder.tell(origin, text("old.button"));
        }
    }
}
