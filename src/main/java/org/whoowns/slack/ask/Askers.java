package org.whoowns.slack.ask;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.whoowns.answering.scene.Asker;
import org.whoowns.slack.workspace.Channels;
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

    Asker of(SlashCommandPayload payload) {
        return asker(payload.getTeamId(), payload.getUserId(), payload.getChannelId(), false);
    }

    Asker of(BlockActionPayload payload, @Nullable String workspace) {
        var channel = Optional.ofNullable(payload.getChannel())
                .map(BlockActionPayload.Channel::getId)
                .or(() -> Optional.ofNullable(payload.getContainer())
                        .map(
                                com.slack.api.app_backend.interactive_components.payload.BlockActionPayload.Container
                                        ::getChannelId));
        return asker(workspace, payload.getUser().getId(), channel.orElse(null), false);
    }

    /// @param shared whether the event said that other organisations are there
    Asker of(@Nullable String workspace, Said said, boolean shared) {
        if (shared && workspace != null && said.channel() != null) {
            channels.isSaidToBeShared(workspace, said.channel());
        }
        return asker(workspace, said.user(), said.channel(), shared);
    }

    private Asker asker(@Nullable String workspace, @Nullable String user, @Nullable String channel, boolean shared) {
        var team = workspace == null ? "" : workspace;
        return new Asker(
                team,
                user == null ? "" : user,
                channel,
                null,
                () -> shared || (channel != null && channels.isShared(team, channel)));
    }
}
