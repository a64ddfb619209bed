package org.whoowns.playground.workspace;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/// Content of a message: its fallback text and its blocks as JSON.
public record MessageContent(String text, List<JsonNode> layout) {
    public MessageContent {
        layout = List.copyOf(layout);
    }
}
