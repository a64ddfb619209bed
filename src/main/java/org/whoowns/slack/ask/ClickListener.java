package org.whoowns.slack.ask;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.response.Response;
import jakarta.inject.Singleton;
import java.util.regex.Pattern;
import org.whoowns.answering.Answer;
import org.whoowns.answering.context.QuestionContext;
import org.whoowns.answering.text.MessageCatalog;
import org.whoowns.slack.Listener;
import org.whoowns.slack.TaskRunner;
import org.whoowns.slack.blocks.SlackMessage;
import org.whoowns.slack.client.MessageSender;
import org.whoowns.slack.render.AnswerCard;
import org.whoowns.slack.render.HomeBlocks;
import org.whoowns.slack.render.SharedAnswer;
import org.whoowns.slack.render.actions.AnswerAction;
import org.whoowns.slack.render.actions.AnswerRef;

/// Clicks on our buttons, wherever they are. An answer takes the place of what was clicked.
@Singleton
final class ClickListener implements Listener {

    /// All but what others listen to.
    private static final Pattern OURS = Pattern.compile("(?!(team|home|overview):).*", Pattern.DOTALL);

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
        app.blockAction(OURS, this::take);
    }

    private Response take(BlockActionRequest request, ActionContext context) {
        var payload = request.getPayload();
        ClickOrigin.of(payload, context)
                .ifPresent(origin -> tasks.submit(
                        () -> act(
                                origin,
                                payload.getActions().getFirst(),
                                payload.getUser().getId(),
                                contexts.of(payload, context.getTeamId(), isVisible(origin, payload))),
                        id -> tell(origin, SlackMessage.of(MessageCatalog.FAILURE.text(id)))));
        return context.ack();
    }

    /// Whether others see what comes of the click.
    private static boolean isVisible(ClickOrigin origin, BlockActionPayload payload) {
        var action = AnswerAction.of(payload.getActions().getFirst().getActionId());
        return origin instanceof ClickOrigin.Visible
                || action.filter(AnswerAction.SHARE::equals).isPresent();
    }

    private void act(
            ClickOrigin origin, BlockActionPayload.Action clicked, String user, QuestionContext questionContext) {
        var action = AnswerAction.of(clicked.getActionId());
        var turned = AnswerRef.read(clicked.getValue());
        var answer = turned.flatMap(found -> questions.toPick(found.answer(), questionContext));
        if (action.isEmpty() || turned.isEmpty() || answer.isEmpty()) {
            tell(origin, SlackMessage.of(MessageCatalog.OLD_BUTTON.text()));
            return;
        }
        switch (action.get()) {
            case ANSWER -> show(origin, AnswerCard.of(answer.get(), turned.get().page(), origin.surface()));
            case SHARE -> share(origin, answer.get(), turned.get().page(), user);
        }
    }

    private void share(ClickOrigin origin, Answer answer, int page, String user) {
        if (origin instanceof ClickOrigin.Ephemeral(var responseUrl)) {
            messages.share(responseUrl, SharedAnswer.publicMessage(answer, page, user));
            messages.replace(responseUrl, SharedAnswer.confirmation(answer, page));
        } else {
            tell(origin, SlackMessage.of(MessageCatalog.OLD_BUTTON.text()));
        }
    }

    private void show(ClickOrigin origin, SlackMessage message) {
        switch (origin) {
            case ClickOrigin.Ephemeral(var responseUrl) -> messages.replace(responseUrl, message);
            case ClickOrigin.Visible(var responseUrl) -> messages.replace(responseUrl, message);
            case ClickOrigin.Home(var teamId, var triggerId) ->
                messages.openModal(teamId, triggerId, HomeBlocks.modal(message));
            case ClickOrigin.Modal(var teamId, var viewId, var hash) ->
                messages.updateModal(teamId, viewId, hash, HomeBlocks.modal(message));
        }
    }

    /// Says something to the person who clicked and leaves messages as they are.
    private void tell(ClickOrigin origin, SlackMessage message) {
        switch (origin) {
            case ClickOrigin.Ephemeral(var responseUrl) -> messages.respondEphemeral(responseUrl, message);
            case ClickOrigin.Visible(var responseUrl) -> messages.respondEphemeral(responseUrl, message);
            case ClickOrigin.Home _, ClickOrigin.Modal _ -> show(origin, message);
        }
    }
}
