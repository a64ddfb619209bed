package org.whoowns.playground.workspace;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/// What a message says: its top-level text and its blocks.
public record MessageContent(String text, List<JsonNode> layout) {
    public MessageContent {
        layout = List.copyOf(layout);
    }

    public static MessageContent of(String text) {
        return new MessageContent(text, List.of());
    }
}
