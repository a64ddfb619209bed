package org.whoowns.slack.request.payload;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ContainerNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.whoowns.playground.blockkit.SlackJson;

/// A payload with all the fields that Slack sends, of each kind that the app handles.
public enum RecordedPayload {
    MENTION,
    HOME_OPENED,
    TOKENS_REVOKED,
    CLICK_IN_MESSAGE,
    SUGGESTION,
    SUBMISSION,
    COMMAND;

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /// One value of each shape.
    public static final List<JsonNode> SHAPES = List.of(
            JSON.textNode("another shape"),
            JSON.numberNode(1.5),
            JSON.booleanNode(false),
            JSON.nullNode(),
            JSON.arrayNode(),
            JSON.arrayNode().add(JSON.objectNode().put("type", 7)),
            JSON.objectNode());

    public ObjectNode json() {
        try {
            return SlackJson.readObject(Files.readString(Path.of(
                    "src",
                    "test",
                    "resources",
                    "payloads",
                    name().toLowerCase(Locale.ROOT).replace('_', '-') + ".json")));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    Optional<JsonNode> needed(JsonNode payload) {
        return switch (this) {
            case MENTION, HOME_OPENED, TOKENS_REVOKED -> NeededFields.ofEvent(payload);
            case CLICK_IN_MESSAGE, SUGGESTION, SUBMISSION -> NeededFields.ofInteraction(payload);
            case COMMAND -> NeededFields.ofCommand(payload);
        };
    }

    /// The paths of all fields and elements, as JSON pointers.
    public static Stream<String> paths(JsonNode node) {
        var children = switch (node) {
            case ObjectNode object -> object.properties().stream();
            case ArrayNode array ->
                IntStream.range(0, array.size()).mapToObj(index -> Map.entry(String.valueOf(index), array.get(index)));
            default -> Stream.<Map.Entry<String, JsonNode>>empty();
        };
        return children.flatMap(child -> Stream.concat(
                Stream.of("/" + child.getKey()), paths(child.getValue()).map(path -> "/" + child.getKey() + path)));
    }

    /// Replaces the value at the path.
    public static void put(ContainerNode<?> root, String path, JsonNode value) {
        var end = path.lastIndexOf('/');
        var name = path.substring(end + 1);
        switch (root.at(path.substring(0, end))) {
            case ObjectNode object -> object.set(name, value);
            case ArrayNode array -> array.set(Integer.parseInt(name), value);
            default -> throw new IllegalArgumentException(path);
        }
    }

    /// All fields of which nothing is needed get another shape.
    public static ObjectNode withoutUnneeded(ObjectNode payload, JsonNode needed, JsonNode shape) {
        var changed = payload.deepCopy();
        unneeded(payload, needed).forEach(path -> put(changed, path, shape));
        return changed;
    }

    /// The outermost paths that are not among the needed fields.
    static List<String> unneeded(JsonNode payload, JsonNode needed) {
        var missing = paths(payload)
                // null may be the value of a needed field
                .filter(path ->
                        needed.at(path).isMissingNode() && !payload.at(path).isNull())
                .toList();
        return missing.stream()
                .filter(path -> missing.stream().noneMatch(other -> path.startsWith(other + "/")))
                .toList();
    }
}
