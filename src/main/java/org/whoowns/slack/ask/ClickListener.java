package org.whoowns.slack.ask;

import static org.whoowns.answering.text.MessageCatalog.text;

import com.slack.api.bolt.App;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.response.Response;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.whoowns.answering.Answer;
import org.whoowns.answering.context.QuestionContext;
import org.whoowns.slack.Listener;
import org.whoowns.slack.TaskRunner;
import org.whoowns.slack.blocks.SlackMessage;
import org.whoowns.slack.client.MessageSender;
import org.whoowns.slack.render.AnswerCard;
import org.whoowns.slack.render.SharedAnswer;
import org.whoowns.slack.render.actions.AnswerAction;

/// Clicks on the buttons of answers, wherever they are. An answer takes the place of what was clicked.
@Singleton
final class ClickListener implements Listener {

    private final QuestionHandler questions;
    private final QuestionContextFactory contexts;
    private final MessageSender messages;
    private final TaskRunner tasks;

    ClickListener(
            QuestionHandler questions, QuestionContextFactory contexts, MessageSender messages, TaskRunner tasks) {
        this.questions = questions;
        this.contexts = contexts;
        this.messages = messages;
        this.tasks = tasks;
    }

    @Override
    public void register(App app) {
        app.blockAction(AnswerAction.IDS.all(), this::take);
    }

    private Response take(BlockActionRequest request, ActionContext context) {
        var payload = request.getPayload();
        var action = AnswerAction.IDS.read(payload.getActions().getFirst().getValue());
        ClickOrigin.of(payload, context)
                .ifPresent(origin -> tasks.submit(
                        () -> act(
                                origin,
                                action,
                                payload.getUser().getId(),
                                contexts.of(payload, context.getTeamId(), isVisible(origin, action))),
                        id -> origin.tell(messages, SlackMessage.of(text("failure", id)))));
        return context.ack();
    }

    /// Whether others see what comes of the click.
    private static boolean isVisible(ClickOrigin origin, Optional<AnswerAction> action) {
        return origin instanceof ClickOrigin.Visible
                || action.filter(AnswerAction.Share.class::isInstance).isPresent();
    }

    private void act(ClickOrigin origin, Optional<AnswerAction> action, String user, QuestionContext questionContext) {
        if (action.isEmpty()) {
            origin.tell(messages, SlackMessage.of(text("old.button")));
            return;
        }
        var answer = questions.to(action.get().question(questionContext));
        if (answer instanceof Answer.Gone) {
            origin.tell(messages, AnswerCard.of(answer, 0, origin.surface()));
            return;
        }
        switch (action.get()) {
            case AnswerAction.Show(var _, var page) ->
                origin.show(messages, AnswerCard.of(answer, page, origin.surface()));
            case AnswerAction.Ask _ -> origin.show(messages, AnswerCard.of(answer, 0, origin.surface()));
            case AnswerAction.Share(var _, var page) -> share(origin, answer, page, user);
        }
    }

    private void share(ClickOrigin origin, Answer answer, int page, String user) {
        if (origin instanceof ClickOrigin.Ephemeral(var responseUrl)) {
            messages.share(responseUrl, SharedAnswer.publicMessage(answer, page, user));
            messages.replace(responseUrl, SharedAnswer.confirmation(answer, page));
        } else {
            origin.tell(messages, SlackMessage.of(text("old.button")));
        }
    }
}
