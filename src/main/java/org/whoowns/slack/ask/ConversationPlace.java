package org.whoowns.slack.ask;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.whoowns.learning.conversation.ConversationKey;

/// The conversation to which a signed Slack request belongs; null for none.
final class ConversationPlace {

    private static final String DIRECT_MESSAGE = "D";

    private ConversationPlace() {}

    static @Nullable ConversationKey of(SlashCommandPayload payload) {
        return ofCommands(payload.getTeamId(), payload.getChannelId(), payload.getUserId());
    }

    /// @param direct whether it is a direct message
    static @Nullable ConversationKey of(@Nullable String workspace, IncomingMessage message, boolean direct) {
        var thread = message.threadTs() == null && !direct ? message.ts() : message.threadTs();
        return of(workspace, message.channel(), thread);
    }

    /// A click on an answer continues the conversation of the answer. Home and modals are none.
    static @Nullable ConversationKey of(BlockActionPayload payload, @Nullable String workspace) {
        var container = payload.getContainer();
        if (container == null || payload.getView() != null) {
            return null;
        }
        var channel = container.getChannelId();
        if (payload.getMessage() == null || container.isEphemeral()) {
            return ofCommands(workspace, channel, payload.getUser().getId());
        }
        var thread = container.getThreadTs();
        return channel != null && channel.startsWith(DIRECT_MESSAGE)
                ? of(workspace, channel, thread)
                : of(workspace, channel, Objects.requireNonNullElse(thread, container.getMessageTs()));
    }

    /// @param thread null for a direct message
    private static @Nullable ConversationKey of(
            @Nullable String workspace, @Nullable String channel, @Nullable String thread) {
        if (workspace == null || channel == null) {
            return null;
        }
        return thread == null
                ? ConversationKey.ofDirectMessages(workspace, channel)
                : ConversationKey.ofThread(workspace, channel, thread);
    }

    private static @Nullable ConversationKey ofCommands(
            @Nullable String workspace, @Nullable String channel, @Nullable String user) {
        return workspace == null || channel == null || user == null
                ? null
                : ConversationKey.ofCommands(workspace, channel, user);
    }
}
