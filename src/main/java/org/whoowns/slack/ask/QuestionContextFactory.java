package org.whoowns.slack.ask;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.interactive_components.payload.BlockSuggestionPayload;
import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import jakarta.inject.Singleton;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.whoowns.answering.context.Door;
import org.whoowns.answering.context.QuestionContext;
import org.whoowns.answering.context.TeamVisibility;
import org.whoowns.answering.conversation.Conversation;
import org.whoowns.learning.conversation.ConversationKey;
import org.whoowns.learning.conversation.ConversationMemory;
import org.whoowns.slack.access.ActorResolver;
import org.whoowns.slack.access.ChannelSharing;
import org.whoowns.slack.access.ChannelSharing.ChannelAudience;
import org.whoowns.slack.access.Requester;
import org.whoowns.slack.access.WorkspaceRegistry;

/// Creates question contexts from signed Slack requests.
@Singleton
final class QuestionContextFactory {

    private final ChannelSharing channels;
    private final WorkspaceRegistry workspaces;
    private final ActorResolver actors;
    private final ConversationMemory conversations;

    QuestionContextFactory(
            ChannelSharing channels,
            WorkspaceRegistry workspaces,
            ActorResolver actors,
            ConversationMemory conversations) {
        this.channels = channels;
        this.workspaces = workspaces;
        this.actors = actors;
        this.conversations = conversations;
    }

    /// The words after the command, without mentions of the bot.
    String words(SlashCommandPayload payload) {
        var words = SlackText.words(payload.getText());
        return workspaces
                .botUser(payload.getTeamId())
                .map(user -> SlackText.without(user, words).strip())
                .orElse(words);
    }

    /// For a command: only the asker sees the answer, and only people of the workspace can use commands.
    QuestionContext of(SlashCommandPayload payload) {
        return context(
                Door.COMMAND,
                Requester.in(payload.getTeamId(), payload.getUserId(), null),
                payload.getChannelId(),
                true,
                audience -> audience == ChannelAudience.SHARED,
                ConversationPlace.of(payload));
    }

    /// For an answer to a command that everyone in the channel will see.
    QuestionContext ofShared(SlashCommandPayload payload) {
        return context(
                Door.COMMAND,
                Requester.in(payload.getTeamId(), payload.getUserId(), null),
                payload.getChannelId(),
                false,
                audience -> audience != ChannelAudience.OWN,
                ConversationPlace.of(payload));
    }

    /// @param visible whether others see the result of the click
    QuestionContext of(BlockActionPayload payload, @Nullable String workspace, boolean visible) {
        var container = payload.getContainer();
        var channel = payload.getChannel() != null && payload.getChannel().getId() != null
                ? payload.getChannel().getId()
                : container == null ? null : container.getChannelId();
        var user = payload.getUser();
        return context(
                Door.CLICK,
                Requester.in(workspace, user.getId(), user.getTeamId()),
                channel,
                !visible,
                audience -> audience == ChannelAudience.SHARED || (visible && audience == ChannelAudience.UNKNOWN),
                ConversationPlace.of(payload, workspace));
    }

    /// For the options of a menu, which nobody else sees. The home workspace of the user is left to Slack's user data,
    /// since the request names their organisation instead.
    QuestionContext of(BlockSuggestionPayload payload, @Nullable String workspace) {
        var channel = payload.getChannel();
        return context(
                Door.CLICK,
                Requester.in(workspace, payload.getUser().getId(), null),
                channel == null ? null : channel.getId(),
                true,
                audience -> audience == ChannelAudience.SHARED,
                null);
    }

    /// @param shared whether the event says that the channel is shared with other organisations
    /// @param alone whether nobody else reads the answer
    QuestionContext of(@Nullable String workspace, IncomingMessage message, boolean shared, boolean alone) {
        var channel = message.channel();
        if (workspace != null && channel != null) {
            channels.recordSharing(workspace, channel, shared);
        }
        return context(
                alone ? Door.DIRECT_MESSAGE : Door.MENTION,
                Requester.in(workspace, message.user(), null),
                channel,
                alone,
                audience -> shared || audience != ChannelAudience.OWN,
                ConversationPlace.of(workspace, message, alone));
    }

    /// @param isShared whether people of other organisations may be among the channel's audience
    /// @param place null if nothing is remembered there
    private QuestionContext context(
            Door door,
            Requester requester,
            @Nullable String channel,
            boolean alone,
            Predicate<ChannelAudience> isShared,
            @Nullable ConversationKey place) {
        return new QuestionContext(
                door,
                requester.workspace(),
                requester.user(),
                channel,
                alone,
                () -> visibility(requester, channel, isShared),
                place == null ? Conversation.NONE : conversations.of(place));
    }

    private TeamVisibility visibility(
            Requester requester, @Nullable String channel, Predicate<ChannelAudience> isShared) {
        var audience = channel == null ? ChannelAudience.OWN : channels.audience(requester.workspace(), channel);
        if (isShared.test(audience)) {
            return TeamVisibility.SHARED_PLACE;
        }
        return actors.mayRead(requester) ? TeamVisibility.VISIBLE : TeamVisibility.NOT_ALLOWED;
    }
}
