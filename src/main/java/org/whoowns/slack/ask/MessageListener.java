package org.whoowns.slack.ask;

import com.slack.api.app_backend.events.payload.EventsApiPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.context.builtin.EventContext;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.event.AppMentionEvent;
import com.slack.api.model.event.MessageEvent;
import com.slack.api.model.event.MessageFileShareEvent;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.whoowns.answering.Question;
import org.whoowns.answering.context.QuestionContext;
import org.whoowns.answering.text.MessageCatalog;
import org.whoowns.slack.Listener;
import org.whoowns.slack.TaskRunner;
import org.whoowns.slack.access.WorkspaceRegistry;
import org.whoowns.slack.blocks.SlackMessage;
import org.whoowns.slack.client.ConversationRef;
import org.whoowns.slack.client.MessageSender;
import org.whoowns.slack.contracts.ContractReports;
import org.whoowns.slack.events.EventDeduplication;
import org.whoowns.slack.render.Surface;

/// Mentions, answered in their thread, and direct messages, answered where they are.
@Singleton
final class MessageListener implements Listener {

    private static final String DIRECT = "im";

    private final QuestionHandler questions;
    private final QuestionContextFactory contexts;
    private final MessageSender messages;
    private final WorkspaceRegistry workspaces;
    private final EventDeduplication events;
    private final TaskRunner tasks;

    MessageListener(
            QuestionHandler questions,
            QuestionContextFactory contexts,
            MessageSender messages,
            WorkspaceRegistry workspaces,
            EventDeduplication events,
            TaskRunner tasks) {
        this.questions = questions;
        this.contexts = contexts;
        this.messages = messages;
        this.workspaces = workspaces;
        this.events = events;
        this.tasks = tasks;
    }

    @Override
    public void register(App app) {
        app.event(AppMentionEvent.class, (payload, context) -> {
            var message = IncomingMessage.of(payload.getEvent());
            return take(
                    payload, context, message, message.threadTs() == null ? message.ts() : message.threadTs(), false);
        });
        app.event(
                MessageEvent.class,
                (payload, context) -> direct(
                        payload, context, payload.getEvent().getChannelType(), IncomingMessage.of(payload.getEvent())));
        app.event(
                MessageFileShareEvent.class,
                (payload, context) -> direct(
                        payload, context, payload.getEvent().getChannelType(), IncomingMessage.of(payload.getEvent())));
    }

    private Response direct(
            EventsApiPayload<?> payload, EventContext context, @Nullable String conversation, IncomingMessage message) {
        return DIRECT.equals(conversation) ? take(payload, context, message, message.threadTs(), true) : context.ack();
    }

    /// @param thread where to answer; null outside of threads
    /// @param alone whether nobody else reads the answer
    private Response take(
            EventsApiPayload<?> payload,
            EventContext context,
            IncomingMessage message,
            @Nullable String thread,
            boolean alone) {
        var botUser = botUser(payload);
        if (message.isAsked(botUser.orElse(null)) && message.channel() != null) {
            var conversation = new ConversationRef(context.getTeamId(), message.channel(), thread);
            var words = SlackText.wordsTo(botUser, message.text());
            var eventId = payload.getEventId();
            var questionContext = contexts.of(context.getTeamId(), message, payload.isExtSharedChannel(), alone);
            tasks.submit(() -> answer(eventId, conversation, words, questionContext), id -> {
                events.complete(eventId);
                messages.post(conversation, SlackMessage.of(MessageCatalog.text("failure", id)));
            });
        }
        return context.ack();
    }

    private void answer(String eventId, ConversationRef conversation, String words, QuestionContext questionContext) {
        var message =
                ContractReports.message(questions.to(new Question.Utterance(words, questionContext)), Surface.MESSAGE);
        events.complete(eventId);
        messages.post(conversation, message);
    }

    /// Our own user, by what came with the event or by what is known of the workspace.
    private Optional<String> botUser(EventsApiPayload<?> payload) {
        var authorizations = payload.getAuthorizations();
        return authorizations == null || authorizations.isEmpty()
                ? workspaces.botUser(payload.getTeamId())
                : Optional.ofNullable(authorizations.getFirst().getUserId())
                        .or(() -> workspaces.botUser(payload.getTeamId()));
    }
}
