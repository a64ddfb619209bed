package org.whoowns.slack.ask;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.bolt.context.builtin.ActionContext;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.whoowns.slack.blocks.ModalBlocks;
import org.whoowns.slack.blocks.SlackMessage;
import org.whoowns.slack.client.MessageSender;
import org.whoowns.slack.render.Surface;

/// Where somebody clicked.
sealed interface ClickOrigin {

    /// How an answer looks here.
    Surface surface();

    /// A message that one person sees; Slack does not send it along.
    record Ephemeral(String responseUrl) implements ClickOrigin {
        @Override
        public Surface surface() {
            return Surface.EPHEMERAL;
        }
    }

    /// A message that everybody in the conversation sees.
    record Visible(String responseUrl) implements ClickOrigin {
        @Override
        public Surface surface() {
            return Surface.MESSAGE;
        }
    }

    /// The Home tab, where there is no room for an answer.
    record Home(@Nullable String teamId, String triggerId) implements ClickOrigin {
        @Override
        public Surface surface() {
            return Surface.MODAL;
        }
    }

    /// A window of ours.
    record Modal(
            @Nullable String teamId,
            String viewId,
            @Nullable String hash) implements ClickOrigin {
        @Override
        public Surface surface() {
            return Surface.MODAL;
        }
    }

    /// Puts the message in the place of what was clicked; a window, where there is no place.
    default void show(MessageSender messages, SlackMessage message) {
        switch (this) {
            case Ephemeral(var responseUrl) -> messages.replace(responseUrl, message);
            case Visible(var responseUrl) -> messages.replace(responseUrl, message);
            case Home(var teamId, var triggerId) ->
                messages.openModal(teamId, triggerId, ModalBlocks.reading(message.blocks()));
            case Modal(var teamId, var viewId, var hash) ->
                messages.updateModal(teamId, viewId, hash, ModalBlocks.reading(message.blocks()));
        }
    }

    /// Says something to the person who clicked and leaves messages as they are.
    default void tell(MessageSender messages, SlackMessage message) {
        switch (this) {
            case Ephemeral(var responseUrl) -> messages.respondEphemeral(responseUrl, message);
            case Visible(var responseUrl) -> messages.respondEphemeral(responseUrl, message);
            case Home _, Modal _ -> show(messages, message);
        }
    }

    /// The spot of a click; nothing where it was nowhere that we know.
    static Optional<ClickOrigin> of(BlockActionPayload payload, ActionContext context) {
        var view = payload.getView();
        if (view != null && "home".equals(view.getType()) && context.getTriggerId() != null) {
            return Optional.of(new Home(context.getTeamId(), context.getTriggerId()));
        }
        if (view != null && "modal".equals(view.getType()) && view.getId() != null) {
            return Optional.of(new Modal(context.getTeamId(), view.getId(), view.getHash()));
        }
        if (payload.getResponseUrl() == null || payload.getResponseUrl().isBlank()) {
            return Optional.empty();
        }
        var container = payload.getContainer();
        var ephemeral = payload.getMessage() == null || (container != null && container.isEphemeral());
        return Optional.of(ephemeral ? new Ephemeral(payload.getResponseUrl()) : new Visible(payload.getResponseUrl()));
    }
}
