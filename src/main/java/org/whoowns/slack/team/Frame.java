package org.whoowns.slack.team;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.model.view.View;
import org.jspecify.annotations.Nullable;
import org.whoowns.slack.render.Windows;
import org.whoowns.slack.workspace.Posts;

/// Where a window can be shown after a click: on its own, or on top of the window that was clicked in.
///
/// @param viewId of the window that was clicked in; null elsewhere
record Frame(
        Posts posts,
        String workspace,
        String triggerId,
        @Nullable String viewId,
        @Nullable String hash) {

    static Frame of(BlockActionPayload payload, String workspace, Posts posts) {
        var view = payload.getView();
        var inWindow = view != null && "modal".equals(view.getType());
        return new Frame(
                posts,
                workspace,
                payload.getTriggerId(),
                inWindow ? view.getId() : null,
                inWindow ? view.getHash() : null);
    }

    void open(View window) {
        if (viewId == null) {
            posts.openModal(workspace, triggerId, window);
        } else {
            posts.pushModal(workspace, triggerId, window);
        }
    }

    /// Opens a window that says one thing.
    void say(String sentence) {
        open(Windows.saying(sentence));
    }

    /// Puts it in the place of the window that was clicked in; opens it where there is none.
    void replace(View window) {
        if (viewId == null) {
            open(window);
        } else {
            posts.updateModal(workspace, viewId, hash, window);
        }
    }
}
