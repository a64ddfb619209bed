package org.whoowns.playground.workspace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.whoowns.playground.blockkit.BlockText;
import org.whoowns.playground.blockkit.Element;

/// One version of a user's Home tab or modal.
///
/// @param window id of the browser window that shows the modal; empty for all windows of the user, and for Home tabs
/// @param root id of the bottom modal of the stack
/// @param previous id of the modal below; null for the bottom one and Home tabs
public record FakeView(
        String id,
        String hash,
        String userId,
        String window,
        ObjectNode body,
        String root,
        @Nullable String previous) {
    public FakeView {
        body = body.deepCopy();
    }

    public String type() {
        return body.path("type").asText();
    }

    public String title() {
        return text("title");
    }

    public String callbackId() {
        return body.path("callback_id").asText();
    }

    public String externalId() {
        return body.path("external_id").asText();
    }

    public String text(String field) {
        return body.path(field).path("text").asText();
    }

    public boolean flag(String field) {
        return body.path(field).asBoolean();
    }

    public List<JsonNode> layout() {
        return body.path("blocks").valueStream().toList();
    }

    public Optional<Element> element(String actionOrLabel) {
        return Element.find(layout(), actionOrLabel);
    }

    /// The texts of all blocks, one per line.
    public String words() {
        return BlockText.of(layout());
    }

    FakeView with(ObjectNode changed, String newHash) {
        return new FakeView(id, newHash, userId, window, changed, root, previous);
    }
}
