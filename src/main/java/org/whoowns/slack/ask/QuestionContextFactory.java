package org.whoowns.slack.ask;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.whoowns.answering.context.QuestionContext;
import org.whoowns.slack.access.ChannelSharing;
import org.whoowns.slack.access.ChannelSharing.ChannelAudience;
import org.whoowns.slack.access.WorkspaceRegistry;

/// Who asks and where, as the signed request says.
@Singleton
final class QuestionContextFactory {

    private final ChannelSharing channels;
    private final WorkspaceRegistry workspaces;

    QuestionContextFactory(ChannelSharing channels, WorkspaceRegistry workspaces) {
        this.channels = channels;
        this.workspaces = workspaces;
    }

    /// What was typed after the command, without a mention of ourselves.
    String words(SlashCommandPayload payload) {
        var words = SlackText.words(payload.getText());
        return workspaces
                .botUser(payload.getTeamId())
                .map(user -> words.replaceAll("<@" + user + "(\\|[^>]*)?>", " ").strip())
                .orElse(words);
    }

    /// Only the asker sees the answer, and nobody but the workspace's people can use a command.
    QuestionContext of(SlashCommandPayload payload) {
        return asker(
                payload.getTeamId(),
                payload.getUserId(),
                payload.getChannelId(),
                true,
                audience -> audience == ChannelAudience.SHARED);
    }

    /// @param visible whether others will see what comes of the click
    QuestionContext of(BlockActionPayload payload, @Nullable String workspace, boolean visible) {
        var channel = Optional.ofNullable(payload.getChannel())
                .map(BlockActionPayload.Channel::getId)
                .or(() -> Optional.ofNullable(payload.getContainer())
                        .map(
                                com.slack.api.app_backend.interactive_components.payload.BlockActionPayload.Container
                                        ::getChannelId));
        var home = payload.getUser().getTeamId();
        var belongs = home == null || home.equals(workspace);
        return asker(
                workspace,
                payload.getUser().getId(),
                channel.orElse(null),
                !visible,
                audience -> !belongs
                        || audience == ChannelAudience.SHARED
                        || (visible && audience == ChannelAudience.UNKNOWN));
    }

    /// @param shared whether the event said that other organisations are there
    /// @param alone whether nobody else reads the answer
    QuestionContext of(@Nullable String workspace, IncomingMessage message, boolean shared, boolean alone) {
        if (workspace != null && message.channel() != null) {
            channels.recordSharing(workspace, message.channel(), shared);
        }
        return asker(
                workspace,
                message.user(),
                message.channel(),
                alone,
                audience -> shared || audience != ChannelAudience.OWN);
    }

    /// @param hides whether nothing of teams is shown in a place of such standing
    private QuestionContext asker(
            @Nullable String workspace,
            @Nullable String user,
            @Nullable String channel,
            boolean alone,
            Predicate<ChannelAudience> hides) {
        var team = workspace == null ? "" : workspace;
        return new QuestionContext(
                team,
                user == null ? "" : user,
                channel,
                alone,
                () -> hides.test(channel == null ? ChannelAudience.OWN : channels.audience(team, channel)));
    }
}
