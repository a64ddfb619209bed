package org.whoowns.mcp.tools;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// JSON schemas of the tools' arguments and results.
final class JsonSchema {

    private static final ObjectMapper JSON = new ObjectMapper();

    /// @param description for the model
    record Argument(String name, boolean required, String description) {}

    private JsonSchema() {}

    /// The schema of an object with these texts, and nothing else.
    static Map<String, Object> ofArguments(Argument... arguments) {
        var properties = new LinkedHashMap<String, Object>();
        for (var each : arguments) {
            properties.put(
                    each.name(), Map.of("type", "string", "maxLength", 2_000, "description", each.description()));
        }
        var required = List.of(arguments).stream()
                .filter(Argument::required)
                .map(Argument::name)
                .toList();
        return Map.of("type", "object", "properties", properties, "required", required, "additionalProperties", false);
    }

    /// The published schema of a result.
    static Map<String, Object> published(String name) {
        try (var in = JsonSchema.class.getResourceAsStream("/mcp/" + name + ".schema.json")) {
            return JSON.readValue(Objects.requireNonNull(in), new TypeReference<>() {});
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
