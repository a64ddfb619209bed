package org.whoowns.learning.conversation;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Key of a conversation: a thread, a direct message or a thread in it, or one person's commands in one channel.
///
/// @param thread null outside of threads
/// @param user null unless the conversation is one person's alone
/// @param lifetime how long the last answer counts
public record ConversationKey(
        String workspace,
        String channel,
        @Nullable String thread,
        @Nullable String user,
        Duration lifetime) {

    static final Duration DAY = Duration.ofHours(24);
    private static final Duration COMMANDS = Duration.ofMinutes(15);

    public static ConversationKey ofThread(String workspace, String channel, String thread) {
        return new ConversationKey(workspace, channel, thread, null, DAY);
    }

    /// The messages of a direct message, or of a thread in it.
    public static ConversationKey ofDirectMessages(
            String workspace, String channel, @Nullable String thread, String user) {
        return new ConversationKey(workspace, channel, thread, user, DAY);
    }

    public static ConversationKey ofCommands(String workspace, String channel, String user) {
        return new ConversationKey(workspace, channel, null, user, COMMANDS);
    }
}
