package org.whoowns.slack.ask;

import com.slack.api.app_backend.events.payload.EventsApiPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.context.builtin.EventContext;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.event.AppMentionEvent;
import com.slack.api.model.event.MessageChangedEvent;
import com.slack.api.model.event.MessageEvent;
import com.slack.api.model.event.MessageFileShareEvent;
import com.slack.api.model.event.MessageThreadBroadcastEvent;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.whoowns.answering.Question;
import org.whoowns.answering.text.MessageCatalog;
import org.whoowns.slack.Listener;
import org.whoowns.slack.TaskRunner;
import org.whoowns.slack.access.WorkspaceRegistry;
import org.whoowns.slack.blocks.Mention;
import org.whoowns.slack.blocks.SlackMessage;
import org.whoowns.slack.client.ConversationRef;
import org.whoowns.slack.client.MessageSender;
import org.whoowns.slack.client.SlackCallException;
import org.whoowns.slack.client.SlackErrorKind;
import org.whoowns.slack.events.EventDeduplication;
import org.whoowns.slack.render.Surface;
import org.whoowns.slack.request.payload.EventKey;

/// Bolt listener for mentions, answered in their thread, and for direct messages.
@Singleton
final class MessageListener implements Listener {

    private static final Logger log = LoggerFactory.getLogger(MessageListener.class);

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
            var thread = message.threadTs() == null ? message.ts() : message.threadTs();
            return handle(payload, context, message, thread, false);
        });
        app.event(MessageEvent.class, (payload, context) -> {
            var event = payload.getEvent();
            return handleDirect(payload, context, event.getChannelType(), IncomingMessage.of(event));
        });
        app.event(MessageFileShareEvent.class, (payload, context) -> {
            var event = payload.getEvent();
            return handleDirect(payload, context, event.getChannelType(), IncomingMessage.of(event));
        });
        app.event(MessageThreadBroadcastEvent.class, (payload, context) -> {
            var event = payload.getEvent();
            return handleDirect(payload, context, event.getChannelType(), IncomingMessage.of(event));
        });
        app.event(MessageChangedEvent.class, (payload, context) -> {
            var event = payload.getEvent();
            return IncomingMessage.of(event)
                    .map(message -> handleDirect(payload, context, event.getChannelType(), message))
                    .orElseGet(context::ack);
        });
    }

    private Response handleDirect(
            EventsApiPayload<?> payload, EventContext context, @Nullable String channelType, IncomingMessage message) {
        return "im".equals(channelType) ? handle(payload, context, message, message.threadTs(), true) : context.ack();
    }

    /// @param thread where to answer; null outside of threads
    /// @param alone whether nobody else reads the answer
    private Response handle(
            EventsApiPayload<?> payload,
            EventContext context,
            IncomingMessage message,
            @Nullable String thread,
            boolean alone) {
        var botUser = botUser(payload);
        if (message.needsAnswer(botUser.orElse(null)) && message.channel() != null && message.ts() != null) {
            var key = EventKey.ofMessage(payload.getTeamId(), message.channel(), message.ts());
            var workspace = context.getTeamId();
            var conversation = new ConversationRef(workspace, message.channel(), thread);
            var question = new Question.Utterance(
                    SlackText.wordsTo(botUser, message.text()),
                    contexts.of(workspace, message, payload.isExtSharedChannel(), alone));
            tasks.submit(
                    () -> answer(key, conversation, alone ? null : message.user(), question),
                    id -> complete(key, conversation, SlackMessage.of(MessageCatalog.text("failure", id))));
        }
        return context.ack();
    }

    /// @param key of the message, under which it was claimed
    /// @param asker whom to answer directly if the conversation is closed; null if it is a direct one
    private void answer(String key, ConversationRef conversation, @Nullable String asker, Question.Utterance question) {
        var answer = questions.message(question, Surface.MESSAGE);
        try {
            complete(key, conversation, answer);
        } catch (SlackCallException failure) {
            if (failure.kind() != SlackErrorKind.PLACE_CLOSED || asker == null) {
                throw failure;
            }
            log.info("An answer was sent directly to who asked: {}", failure.getMessage());
            var lead = MessageCatalog.text("place.closed", Mention.channel(conversation.channel()));
            messages.postDirect(conversation.teamId(), asker, answer.withLead(lead));
        }
    }

    private void complete(String key, ConversationRef conversation, SlackMessage message) {
        events.complete(key);
        messages.post(conversation, message);
    }

    /// The bot's user id, from the event or from the workspace's registration.
    private Optional<String> botUser(EventsApiPayload<?> payload) {
        return Stream.ofNullable(payload.getAuthorizations())
                .flatMap(authorizations -> authorizations.stream().limit(1))
                .flatMap(authorization -> Stream.ofNullable(authorization.getUserId()))
                .findFirst()
                .or(() -> workspaces.botUser(payload.getTeamId()));
    }
}
