package org.whoowns.slack.request.payload;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Projection of JSON onto the fields that are needed. What has another shape counts as missing.
sealed interface Projection {

    /// A text.
    record Text() implements Projection {}

    /// True or false, also as a text.
    record Flag() implements Projection {}

    /// A number that fits into an `int`, without its fraction.
    record Whole() implements Projection {}

    /// An object with these fields.
    record Fields(Map<String, Projection> fields) implements Projection {

        Fields with(String name, Projection shape) {
            var more = new HashMap<>(fields);
            more.put(name, shape);
            return new Fields(Map.copyOf(more));
        }

        Fields withTexts(String... names) {
            return Stream.of(names).reduce(this, (all, name) -> all.with(name, new Text()), (_, all) -> all);
        }
    }

    /// An object with any fields, which all have the same shape.
    record Entries(Projection values) implements Projection {}

    /// An array that is not empty.
    record Each(Projection elements) implements Projection {}

    /// The elements of an array whose field is true. If there are none, the array is missing.
    record EachFlagged(String flag, Projection elements) implements Projection {}

    static Fields texts(String... names) {
        return new Fields(Map.of()).withTexts(names);
    }

    /// @return empty if the value has another shape
    default Optional<JsonNode> of(JsonNode value) {
        return switch (this) {
            case Text() -> Optional.of(value).filter(JsonNode::isTextual);
            case Flag() -> flag(value);
            case Whole() ->
                value.isNumber() && Math.abs(value.doubleValue()) <= Integer.MAX_VALUE
                        ? Optional.of(IntNode.valueOf((int) value.doubleValue()))
                        : Optional.empty();
            case Fields(var fields) -> value.isObject() ? Optional.of(fields(value, fields)) : Optional.empty();
            case Entries(var values) -> value.isObject() ? Optional.of(entries(value, values)) : Optional.empty();
            case Each(var elements) -> each(value, _ -> true, elements);
            case EachFlagged(var flag, var elements) ->
                each(value, element -> element.path(flag).asBoolean(), elements);
        };
    }

    private static Optional<JsonNode> flag(JsonNode value) {
        return switch (value.asText()) {
            case "true" -> Optional.of(BooleanNode.TRUE);
            case "false" -> Optional.of(BooleanNode.FALSE);
            default -> Optional.empty();
        };
    }

    private static JsonNode fields(JsonNode value, Map<String, Projection> fields) {
        var object = JsonNodeFactory.instance.objectNode();
        fields.forEach((name, shape) -> shape.of(value.path(name)).ifPresent(found -> object.set(name, found)));
        return object;
    }

    private static JsonNode entries(JsonNode value, Projection values) {
        var object = JsonNodeFactory.instance.objectNode();
        value.properties()
                .forEach(entry -> values.of(entry.getValue()).ifPresent(found -> object.set(entry.getKey(), found)));
        return object;
    }

    private static Optional<JsonNode> each(JsonNode value, Predicate<JsonNode> isWanted, Projection elements) {
        var array = JsonNodeFactory.instance.arrayNode();
        if (value.isArray()) {
            value.valueStream()
                    .filter(isWanted)
                    .forEach(element -> elements.of(element).ifPresent(array::add));
        }
        return array.isEmpty() ? Optional.empty() : Optional.of(array);
    }
}
