package org.whoowns.slack.handoffs;

import jakarta.inject.Singleton;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.whoowns.learning.delivery.Posting;
import org.whoowns.learning.delivery.Trace;
import org.whoowns.learning.handoff.HandoffMessenger;
import org.whoowns.learning.handoff.state.HandoffCase;
import org.whoowns.learning.handoff.state.HandoffMessage;
import org.whoowns.slack.client.ConversationRef;
import org.whoowns.slack.client.MessageSender;
import org.whoowns.slack.client.MessageTag;
import org.whoowns.slack.client.SlackCallException;
import org.whoowns.slack.client.SlackErrorKind;
import org.whoowns.slack.outbox.TaggedMessageSender;

/// Messages of hand-offs in Slack. What was sent to a channel can't be looked for, because the app may not read there.
@Singleton
final class SlackHandoffMessenger implements HandoffMessenger {

    private static final Logger log = LoggerFactory.getLogger(SlackHandoffMessenger.class);
    private static final String TAG = "whoowns_handoff";

    private final MessageSender messages;
    private final TaggedMessageSender tagged;
    private final HandoffRenderer renderer;

    SlackHandoffMessenger(MessageSender messages, TaggedMessageSender tagged, HandoffRenderer renderer) {
        this.messages = messages;
        this.tagged = tagged;
        this.renderer = renderer;
    }

    @Override
    public Posting post(HandoffCase of, HandoffMessage message) {
        var target = message.isDirect() ? message.person() : message.channel();
        return target == null
                ? new Posting.Refused()
                : tagged.post(
                        new ConversationRef(message.workspace(), target, message.thread()),
                        renderer.message(of, message),
                        tag(message));
    }

    private static MessageTag tag(HandoffMessage message) {
        return new MessageTag(TAG, message.id());
    }

    @Override
    public Trace find(HandoffMessage message) {
        var person = message.person();
        return !message.isDirect() || person == null
                ? new Trace.Unreadable()
                : tagged.find(
                        message.workspace(),
                        person,
                        tag(message),
                        Objects.requireNonNullElse(message.startedAt(), message.createdAt()));
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
