package org.whoowns.slack.ask;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import jakarta.inject.Singleton;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.whoowns.answering.context.QuestionContext;
import org.whoowns.slack.access.ChannelSharing;
import org.whoowns.slack.access.ChannelSharing.ChannelAudience;
import org.whoowns.slack.access.WorkspaceRegistry;

/// Creates question contexts from signed Slack requests.
@Singleton
final class QuestionContextFactory {

    private final ChannelSharing channels;
    private final WorkspaceRegistry workspaces;

    QuestionContextFactory(ChannelSharing channels, WorkspaceRegistry workspaces) {
        this.channels = channels;
        this.workspaces = workspaces;
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
                payload.getTeamId(),
                payload.getUserId(),
                payload.getChannelId(),
                true,
                audience -> audience == ChannelAudience.SHARED);
    }

    /// @param visible whether others see the result of the click
    QuestionContext of(BlockActionPayload payload, @Nullable String workspace, boolean visible) {
        var container = payload.getContainer();
        var channel = payload.getChannel() != null && payload.getChannel().getId() != null
                ? payload.getChannel().getId()
                : container == null ? null : container.getChannelId();
        var home = payload.getUser().getTeamId();
        var belongs = home == null || home.equals(workspace);
        return context(
                workspace,
                payload.getUser().getId(),
                channel,
                !visible,
                audience -> !belongs
                        || audience == ChannelAudience.SHARED
                        || (visible && audience == ChannelAudience.UNKNOWN));
    }

    /// @param shared whether the event says that the channel is shared with other organisations
    /// @param alone whether nobody else reads the answer
    QuestionContext of(@Nullable String workspace, IncomingMessage message, boolean shared, boolean alone) {
        var channel = message.channel();
        if (workspace != null && channel != null) {
            channels.recordSharing(workspace, channel, shared);
        }
        return context(
                workspace, message.user(), channel, alone, audience -> shared || audience != ChannelAudience.OWN);
    }

    /// @param hidesTeams whether no team data is shown to the channel's audience
    private QuestionContext context(
            @Nullable String workspace,
            @Nullable String user,
            @Nullable String channel,
            boolean alone,
            Predicate<ChannelAudience> hidesTeams) {
        var team = Objects.requireNonNullElse(workspace, "");
        return new QuestionContext(
                team,
                Objects.requireNonNullElse(user, ""),
                channel,
                alone,
                () -> hidesTeams.test(channel == null ? ChannelAudience.OWN : channels.audience(team, channel)));
    }
}
