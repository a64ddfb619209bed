package org.whoowns.playground.workspace;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Content of a message: its fallback text and its blocks as JSON.
///
/// @param metadata that users don't see; null for none
public record MessageContent(
        String text, List<JsonNode> layout, @Nullable JsonNode metadata) {
    public MessageContent {
        layout = List.copyOf(layout);
    }

    public MessageContent(String text, List<JsonNode> layout) {
        this(text, layout, null);
    }

    public MessageContent withMetadata(@Nullable JsonNode other) {
        return new MessageContent(text, layout, other);
    }
}
