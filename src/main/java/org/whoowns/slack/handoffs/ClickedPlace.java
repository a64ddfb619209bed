package org.whoowns.slack.handoffs;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import org.jspecify.annotations.Nullable;

/// Where a button was clicked.
///
/// @param channel of the clicked message; null if unknown
/// @param ts of the clicked message; null if only one person sees it
/// @param thread in which a reply belongs; null in direct messages and for what only one person sees
record ClickedPlace(
        @Nullable String channel,
        @Nullable String ts,
        @Nullable String thread) {

    private static final String DIRECT_MESSAGE = "D";

    static ClickedPlace of(BlockActionPayload payload) {
        var container = payload.getContainer();
        var channel = payload.getChannel() == null ? null : payload.getChannel().getId();
        if (container == null || channel == null || payload.getMessage() == null || container.isEphemeral()) {
            return new ClickedPlace(channel, null, null);
        }
        var ts = container.getMessageTs();
        if (channel.startsWith(DIRECT_MESSAGE)) {
            return new ClickedPlace(channel, ts, null);
        }
        var thread = container.getThreadTs();
        return new ClickedPlace(channel, ts, thread == null ? ts : thread);
    }

    boolean isThread() {
        return thread != null;
    }
}
