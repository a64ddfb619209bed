package org.whoowns.playground.webapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whoowns.playground.blockkit.SlackError;
import org.whoowns.playground.blockkit.SlackJson;

/// One Web API call; arguments come from a form or from JSON.
record ApiCall(String method, ObjectNode arguments) {

    String text(String name) {
        JsonNode value = arguments.path(name);
        return value.isContainerNode() ? SlackJson.write(value) : value.asText();
    }

    @Nullable
    String optional(String name) {
        String value = text(name);
        return value.isEmpty() || arguments.path(name).isNull() ? null : value;
    }

    String required(String name) {
        String value = text(name);
        if (value.isEmpty()) {
            throw new SlackError("invalid_arguments", List.of("[ERROR] missing required field: " + name));
        }
        return value;
    }

    boolean flag(String name) {
        return arguments.path(name).asBoolean();
    }

    /// Blocks, as an array or as its JSON text.
    List<JsonNode> blocks() {
        JsonNode blocks = parsed("blocks");
        if (blocks.isMissingNode() || blocks.isNull()) {
            return List.of();
        }
        if (!blocks.isArray()) {
            throw new SlackError("invalid_blocks_format");
        }
        return blocks.valueStream().toList();
    }

    ObjectNode view() {
        if (parsed("view") instanceof ObjectNode view) {
            return view.deepCopy();
        }
        throw new SlackError("invalid_arguments", List.of("[ERROR] missing required field: view"));
    }

    /// Metadata of a message; null for none.
    @Nullable
    JsonNode metadata() {
        return parsed("metadata") instanceof ObjectNode metadata ? metadata : null;
    }

    private JsonNode parsed(String name) {
        JsonNode value = arguments.path(name);
        if (!value.isTextual()) {
            return value;
        }
        return value.asText().isBlank()
                ? MissingNode.getInstance()
                : SlackJson.read(value.asText()).orElse(value);
    }
}
