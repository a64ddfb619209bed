package org.whoowns.playground.workspace;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/// What a message says: its top-level text and its blocks.
public record Content(String text, List<JsonNode> layout) {
    public Content {
        layout = List.copyOf(layout);
    }

    public static Content of(String text) {
        return new Content(text, List.of());
    }
}
