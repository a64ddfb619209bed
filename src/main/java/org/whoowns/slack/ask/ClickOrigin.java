package org.whoowns.slack.ask;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.bolt.context.builtin.ActionContext;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.whoowns.slack.render.Surface;

/// Where a button was clicked, and by whom: in a message, on the Home tab or in a modal.
sealed interface ClickOrigin {

    /// Who clicked.
    record Clicker(@Nullable String teamId, String user) {}

    /// @param surface [Surface#EPHEMERAL] or [Surface#MESSAGE]
    /// @param direct whether nobody else reads the conversation
    record Message(Clicker clicker, String responseUrl, Surface surface, boolean direct) implements ClickOrigin {}

    /// The Home tab, where answers open in a modal.
    record Home(Clicker clicker, String triggerId) implements ClickOrigin {}

    /// An answer in a modal, where the next one replaces it.
    record Modal(Clicker clicker, String viewId, @Nullable String hash) implements ClickOrigin {}

    /// A list in a modal, on top of which answers open.
    record ListModal(Clicker clicker, String triggerId) implements ClickOrigin {}

    Clicker clicker();

    /// The surface of the answer to the click.
    default Surface surface() {
        return Surface.MODAL;
    }

    /// Empty if the click came from anywhere else, or from nobody.
    ///
    /// @param fromList whether an answer was opened from a list, which stays
    static Optional<ClickOrigin> of(BlockActionPayload payload, ActionContext context, boolean fromList) {
        if (payload.getUser() == null) {
            return Optional.empty();
        }
        var clicker = new Clicker(context.getTeamId(), payload.getUser().getId());
        var view = payload.getView();
        if (view != null && "home".equals(view.getType()) && context.getTriggerId() != null) {
            return Optional.of(new Home(clicker, context.getTriggerId()));
        }
        if (view != null && "modal".equals(view.getType()) && view.getId() != null) {
            if (fromList && context.getTriggerId() != null) {
                return Optional.of(new ListModal(clicker, context.getTriggerId()));
            }
            return Optional.of(new Modal(clicker, view.getId(), view.getHash()));
        }
        var url = payload.getResponseUrl();
        if (url == null || url.isBlank()) {
            return Optional.empty();
        }
        // Slack sends no message along if it is ephemeral
        var container = payload.getContainer();
        var ephemeral = payload.getMessage() == null || (container != null && container.isEphemeral());
        var channel = payload.getChannel() == null ? null : payload.getChannel().getId();
        var direct = channel != null && channel.startsWith("D");
        return Optional.of(new Message(clicker, url, ephemeral ? Surface.EPHEMERAL : Surface.MESSAGE, direct));
    }
}
