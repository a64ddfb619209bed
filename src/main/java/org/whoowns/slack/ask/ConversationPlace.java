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
        return direct
                ? ofDirectMessages(workspace, message.channel(), message.threadTs(), message.user())
                : ofThread(
                        workspace, message.channel(), message.threadTs() == null ? message.ts() : message.threadTs());
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
                ? ofDirectMessages(workspace, channel, thread, payload.getUser().getId())
                : ofThread(workspace, channel, Objects.requireNonNullElse(thread, container.getMessageTs()));
    }

    private static @Nullable ConversationKey ofThread(
            @Nullable String workspace, @Nullable String channel, @Nullable String thread) {
        return workspace == null || channel == null || thread == null
                ? null
                : ConversationKey.ofThread(workspace, channel, thread);
    }

    /// @param thread null outside of threads
    private static @Nullable ConversationKey ofDirectMessages(
            @Nullable String workspace, @Nullable String channel, @Nullable String thread, @Nullable String user) {
        return workspace == null || channel == null || user == null
                ? null
                : ConversationKey.ofDirectMessages(workspace, channel, thread, user);
    }

    private static @Nullable ConversationKey ofCommands(
            @Nullable String workspace, @Nullable String channel, @Nullable String user) {
        return workspace == null || channel == null || user == null
                ? null
                : ConversationKey.ofCommands(workspace, channel, user);
    }
}
