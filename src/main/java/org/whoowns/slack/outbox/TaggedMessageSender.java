package org.whoowns.slack.outbox;

import com.slack.api.model.Message;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.whoowns.learning.delivery.Posting;
import org.whoowns.learning.delivery.Trace;
import org.whoowns.slack.blocks.SlackMessage;
import org.whoowns.slack.client.ConversationRef;
import org.whoowns.slack.client.MessageSender;
import org.whoowns.slack.client.MessageTag;
import org.whoowns.slack.client.SlackCallException;
import org.whoowns.slack.client.SlackWebApi;

/// Sender of messages that are found again by their metadata in the history of a direct conversation, which the app
/// may read; without the scope `im:write` it does not know the conversation.
@Singleton
public final class TaggedMessageSender {

    private static final Logger log = LoggerFactory.getLogger(TaggedMessageSender.class);
    private static final Duration PAUSE = Duration.ofMinutes(1);
    /// The token or a scope has to be renewed first.
    private static final Duration LONG_PAUSE = Duration.ofMinutes(15);
    /// Slack gives some apps no more at once.
    private static final int HISTORY = 15;

    private final MessageSender messages;
    private final SlackWebApi api;

    TaggedMessageSender(MessageSender messages, SlackWebApi api) {
        this.messages = messages;
        this.api = api;
    }

    public Posting post(ConversationRef conversation, SlackMessage message, MessageTag tag) {
        try {
            var posted = messages.post(conversation, message, tag);
            return new Posting.Posted(posted.channel(), posted.ts());
        } catch (SlackCallException failure) {
            log.info("A message was not sent: {}", failure.summary());
            return posting(failure);
        }
    }

    private static Posting posting(SlackCallException failure) {
        return switch (failure.kind()) {
            case UNREACHABLE, SERVER_ERROR -> new Posting.Uncertain();
            case RATE_LIMITED -> new Posting.Later(failure.retryAfter().isPositive() ? failure.retryAfter() : PAUSE);
            case TOKEN_EXPIRED, TOKEN_REFUSED, PERMISSION_MISSING -> new Posting.Later(LONG_PAUSE);
            case PLACE_CLOSED, PAYLOAD_REFUSED, CLICK_EXPIRED, VIEW_OUTDATED, OTHER -> new Posting.Refused();
        };
    }

    /// Looks for a direct message that may have been sent.
    ///
    /// @param since when it was to be sent
    public Trace find(String workspace, String person, MessageTag tag, Instant since) {
        try {
            var channel = direct(workspace, person);
            return channel.isEmpty() ? new Trace.Unknown() : findIn(workspace, channel.get(), tag, since);
        } catch (SlackCallException failure) {
            log.info("A message could not be looked for: {}", failure.summary());
            return switch (failure.kind()) {
                case PERMISSION_MISSING, PLACE_CLOSED, OTHER -> new Trace.Unreadable();
                case UNREACHABLE,
                        RATE_LIMITED,
                        SERVER_ERROR,
                        TOKEN_EXPIRED,
                        TOKEN_REFUSED,
                        PAYLOAD_REFUSED,
                        CLICK_EXPIRED,
                        VIEW_OUTDATED -> new Trace.Unknown();
            };
        }
    }

    private Optional<String> direct(String workspace, String person) {
        var opened = api.call(
                        "conversations.open",
                        workspace,
                        client -> client.conversationsOpen(request -> request.users(List.of(person))))
                .getChannel();
        return opened == null ? Optional.empty() : Optional.ofNullable(opened.getId());
    }

    private Trace findIn(String workspace, String channel, MessageTag tag, Instant since) {
        // clocks differ a little
        var oldest = since.minus(PAUSE).getEpochSecond();
        var cursor = "";
        do {
            var after = cursor;
            var page = api.call(
                    "conversations.history",
                    workspace,
                    client -> client.conversationsHistory(request -> request.channel(channel)
                            .oldest(oldest + ".000000")
                            .limit(HISTORY)
                            .cursor(after.isEmpty() ? null : after)
                            .includeAllMetadata(true)));
            var found = Stream.ofNullable(page.getMessages())
                    .flatMap(List::stream)
                    .filter(tag::isOn)
                    .findFirst()
                    .map(Message::getTs);
            if (found.isPresent()) {
                return new Trace.Found(channel, found.get());
            }
            var next = page.getResponseMetadata();
            cursor = next == null || next.getNextCursor() == null ? "" : next.getNextCursor();
        } while (!cursor.isEmpty());
        return new Trace.Missing();
    }
}
