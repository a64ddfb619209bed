package org.whoowns.slack.request.payload;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Strict JSON parser with a limit on nesting. It reads without recursion, so that no depth overflows the stack; the
/// recursive parsers of Slack's SDK come after it.
public final class PayloadParser {

    /// Slack's payloads have about 20 levels.
    private static final int MAX_NESTING = 200;

    private static final ObjectMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_NESTING)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private PayloadParser() {}

    /// @return empty if the text is not exactly one JSON object, or too deep
    public static Optional<ObjectNode> object(String json) {
        try {
            @Nullable JsonNode read = MAPPER.readTree(json);
            return read instanceof ObjectNode object ? Optional.of(object) : Optional.empty();
        } catch (JsonProcessingException malformed) {
            return Optional.empty();
        }
    }

    /// Finds a text field of an object that may be too deep, if the field comes before the depth.
    public static Optional<String> text(String json, String field) {
        try (var tokens = MAPPER.createParser(json)) {
            if (tokens.nextToken() != JsonToken.START_OBJECT) {
                return Optional.empty();
            }
            for (var name = tokens.nextFieldName(); name != null; name = tokens.nextFieldName()) {
                if (tokens.nextToken() == JsonToken.VALUE_STRING && name.equals(field)) {
                    return Optional.of(tokens.getText());
                }
                tokens.skipChildren();
            }
            return Optional.empty();
        } catch (IOException malformed) {
            return Optional.empty();
        }
    }

    /// The text of the field; empty if it is missing, blank or no text.
    public static Optional<String> text(JsonNode payload, String field) {
        return Optional.ofNullable(payload.path(field).textValue()).filter(text -> !text.isBlank());
    }
}
