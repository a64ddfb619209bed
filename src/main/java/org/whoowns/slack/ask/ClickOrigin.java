package org.whoowns.slack.ask;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.bolt.context.builtin.ActionContext;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.whoowns.slack.blocks.ModalBlocks;
import org.whoowns.slack.blocks.SlackMessage;
import org.whoowns.slack.client.MessageSender;
import org.whoowns.slack.render.Surface;

/// Where a button was clicked: in a message, on the Home tab or in a modal.
sealed interface ClickOrigin {

    /// @param surface [Surface#EPHEMERAL] or [Surface#MESSAGE]
    record Message(String responseUrl, Surface surface) implements ClickOrigin {}

    /// The Home tab, where answers open in a modal.
    record Home(@Nullable String teamId, String triggerId) implements ClickOrigin {}

    record Modal(
            @Nullable String teamId,
            String viewId,
            @Nullable String hash) implements ClickOrigin {}

    /// The surface of the answer to the click.
    default Surface surface() {
        return Surface.MODAL;
    }

    /// Replaces the clicked message or modal; on the Home tab opens a modal.
    default void show(MessageSender messages, SlackMessage message) {
        switch (this) {
            case Message(var responseUrl, var _) -> messages.replace(responseUrl, message);
            case Home(var teamId, var triggerId) ->
                messages.openModal(teamId, triggerId, ModalBlocks.readOnly(message.blocks()));
            case Modal(var teamId, var viewId, var hash) ->
                messages.updateModal(teamId, viewId, hash, ModalBlocks.readOnly(message.blocks()));
        }
    }

    /// Says something to the person who clicked, without replacing messages.
    default void tell(MessageSender messages, String sentence) {
        if (this instanceof Message(var responseUrl, var _)) {
            messages.respondEphemeral(responseUrl, SlackMessage.of(sentence));
        } else {
            show(messages, SlackMessage.of(sentence));
        }
    }

    /// Empty if the click came from anywhere else.
    static Optional<ClickOrigin> of(BlockActionPayload payload, ActionContext context) {
        var view = payload.getView();
        if (view != null && "home".equals(view.getType()) && context.getTriggerId() != null) {
            return Optional.of(new Home(context.getTeamId(), context.getTriggerId()));
        }
        if (view != null && "modal".equals(view.getType()) && view.getId() != null) {
            return Optional.of(new Modal(context.getTeamId(), view.getId(), view.getHash()));
        }
        var url = payload.getResponseUrl();
        if (url == null || url.isBlank()) {
            return Optional.empty();
        }
        // Slack sends no message along if it is ephemeral
        var container = payload.getContainer();
        var ephemeral = payload.getMessage() == null || (container != null && container.isEphemeral());
        return Optional.of(new Message(url, ephemeral ? Surface.EPHEMERAL : Surface.MESSAGE));
    }
}
