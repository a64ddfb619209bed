package org.whoowns.slack.outbox;

import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.whoowns.learning.delivery.ChannelPosting;
import org.whoowns.slack.access.ChannelSharing;
import org.whoowns.slack.access.ChannelSharing.ChannelAudience;
import org.whoowns.slack.blocks.SlackMessage;
import org.whoowns.slack.client.ConversationRef;
import org.whoowns.slack.client.MessageSender;
import org.whoowns.slack.client.SlackCallException;

/// Sender of messages to channels that somebody chose, once no outsider reads them.
@Singleton
public final class ChannelPoster {

    private static final Logger log = LoggerFactory.getLogger(ChannelPoster.class);

    private final MessageSender messages;
    private final ChannelSharing sharing;

    ChannelPoster(MessageSender messages, ChannelSharing sharing) {
        this.messages = messages;
        this.sharing = sharing;
    }

    public ChannelPosting post(String workspace, String channel, SlackMessage message) {
        if (sharing.audience(workspace, channel) == ChannelAudience.SHARED) {
            return ChannelPosting.CLOSED;
        }
        try {
            messages.post(new ConversationRef(workspace, channel, null), message);
            return ChannelPosting.DONE;
        } catch (SlackCallException failure) {
            log.info("A message was not posted in a channel: {}", failure.summary());
            return switch (failure.kind()) {
                case PLACE_CLOSED -> ChannelPosting.CLOSED;
                case RATE_LIMITED, TOKEN_EXPIRED, TOKEN_REFUSED, PERMISSION_MISSING -> ChannelPosting.LATER;
                // it may have been posted
                case UNREACHABLE, SERVER_ERROR, PAYLOAD_REFUSED, CLICK_EXPIRED, VIEW_OUTDATED, OTHER ->
                    ChannelPosting.DONE;
            };
        }
    }
}
