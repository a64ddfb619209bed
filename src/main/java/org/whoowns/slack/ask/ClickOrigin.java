package org.whoowns.slack.ask;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.bolt.context.builtin.ActionContext;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
