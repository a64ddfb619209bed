package org.whoowns.slack.ask;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.whoowns.answering.scene.Asker;
import org.whoowns.slack.workspace.Channels;
import org.whoowns.slack.workspace.Channels.Standing;
import org.whoowns.slack.workspace.Workspaces;

/// Who asks and where, as the signed request says.
@Singleton
final class Askers {

    private final Channels channels;
    private final Workspaces workspaces;

    Askers(Channels channels, Workspaces workspaces) {
        this.channels = channels;
        this.workspaces = workspaces;
    }

    /// What was typed after the command, without a mention of ourselves.
    String words(SlashCommandPayload payload) {
        var words = Incoming.words(payload.getText());
        return workspaces
                .botUser(payload.getTeamId())
                .map(user -> words.replaceAll("<@" + user + "(\\|[^>]*)?>", " ").strip())
                .orElse(words);
    }

    /// Only the asker sees the answer, and nobody but the workspace's people can use a command.
    Asker of(SlashCommandPayload payload) {
        return asker(
                payload.getTeamId(),
                payload.getUserId(),
                payload.getChannelId(),
                standing -> standing == Standing.SHARED);
    }

    /// @param visible whether others will see what comes of the click
    Asker of(BlockActionPayload payload, @Nullable String workspace, boolean visible) {
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
                standing -> !belongs || standing == Standing.SHARED || (visible && standing == Standing.UNKNOWN));
    }

    /// Others see the answer.
    ///
    /// @param shared whether the event said that other organisations are there
    Asker of(@Nullable String workspace, Said said, boolean shared) {
        if (workspace != null && said.channel() != null) {
            channels.isSaidToBe(workspace, said.channel(), shared);
        }
        return asker(workspace, said.user(), said.channel(), standing -> shared || standing != Standing.OWN);
    }

    /// @param hides whether nothing of teams is shown in a place of such standing
    private Asker asker(
            @Nullable String workspace, @Nullable String user, @Nullable String channel, Predicate<Standing> hides) {
        var team = workspace == null ? "" : workspace;
        return new Asker(
                team,
                user == null ? "" : user,
                channel,
                null,
                () -> hides.test(channel == null ? Standing.OWN : channels.standing(team, channel)));
    }
}
