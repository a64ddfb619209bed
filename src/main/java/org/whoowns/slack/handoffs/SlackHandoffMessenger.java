package org.whoowns.slack.handoffs;

import com.slack.api.model.Message;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.whoowns.learning.handoff.HandoffMessenger;
import org.whoowns.learning.handoff.state.HandoffCase;
import org.whoowns.learning.handoff.state.HandoffMessage;
import org.whoowns.slack.client.ConversationRef;
import org.whoowns.slack.client.MessageSender;
import org.whoowns.slack.client.MessageTag;
import org.whoowns.slack.client.SlackCallException;
import org.whoowns.slack.client.SlackErrorKind;
import org.whoowns.slack.client.SlackWebApi;

/// Messages of hand-offs in Slack. A direct message is found again by its metadata in the conversation's history,
/// which the app may read; without the scope `im:write` it does not know the conversation, and in channels it may
/// not read.
@Singleton
final class SlackHandoffMessenger implements HandoffMessenger {

    private static final Logger log = LoggerFactory.getLogger(SlackHandoffMessenger.class);
    private static final String TAG = "whoowns_handoff";
    private static final Duration PAUSE = Duration.ofMinutes(1);
    /// The token or a scope has to be renewed first.
    private static final Duration LONG_PAUSE = Duration.ofMinutes(15);
    /// Slack gives some apps no more at once.
    private static final int HISTORY = 15;

    private final MessageSender messages;
    private final SlackWebApi api;
    private final HandoffRenderer renderer;

    SlackHandoffMessenger(MessageSender messages, SlackWebApi api, HandoffRenderer renderer) {
        this.messages = messages;
        this.api = api;
        this.renderer = renderer;
    }

    @Override
    public Posting post(HandoffCase of, HandoffMessage message) {
        var target = message.isDirect() ? message.person() : message.channel();
        if (target == null) {
            return new Posting.Refused();
        }
        try {
            var posted = messages.post(
                    new ConversationRef(message.workspace(), target, message.thread()),
                    renderer.message(of, message),
                    tag(message));
            return new Posting.Posted(posted.channel(), posted.ts());
        } catch (SlackCallException failure) {
            log.info("A message of a hand-off was not sent: {}", failure.summary());
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

    private static MessageTag tag(HandoffMessage message) {
        return new MessageTag(TAG, message.id());
    }

    @Override
    public Trace find(HandoffMessage message) {
        var person = message.person();
        if (!message.isDirect() || person == null) {
            return new Trace.Unreadable();
        }
        try {
            var channel = direct(message.workspace(), person);
            return channel.isEmpty() ? new Trace.Unknown() : find(message, channel.get());
        } catch (SlackCallException failure) {
            log.info("A message of a hand-off could not be looked for: {}", failure.summary());
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

    private Trace find(HandoffMessage message, String channel) {
        // clocks differ a little
        var oldest = Objects.requireNonNullElse(message.startedAt(), message.createdAt())
                .minus(PAUSE)
                .getEpochSecond();
        var cursor = "";
        do {
            var after = cursor;
            var page = api.call(
                    "conversations.history",
                    message.workspace(),
                    client -> client.conversationsHistory(request -> request.channel(channel)
                            .oldest(oldest + ".000000")
                            .limit(HISTORY)
                            .cursor(after.isEmpty() ? null : after)
                            .includeAllMetadata(true)));
            var found = Stream.ofNullable(page.getMessages())
                    .flatMap(List::stream)
                    .filter(tag(message)::isOn)
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

    @Override
    public boolean update(HandoffCase of, HandoffMessage message) {
        var channel = message.channel();
        var ts = message.ts();
        if (channel == null || ts == null) {
            return true;
        }
        try {
            messages.update(message.workspace(), channel, ts, renderer.message(of, message));
            return true;
        } catch (SlackCallException failure) {
            log.info("A message of a hand-off was not updated: {}", failure.summary());
            return failure.kind() == SlackErrorKind.OTHER || failure.kind() == SlackErrorKind.PLACE_CLOSED;
        }
    }
}
