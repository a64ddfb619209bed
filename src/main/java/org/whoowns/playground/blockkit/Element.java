package org.whoowns.playground.blockkit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// An interactive element of a block: a button, menu or input.
public record Element(String blockId, JsonNode json) {

    public static Stream<Element> within(List<JsonNode> blocks) {
        return blocks.stream().flatMap(Element::within);
    }

    /// The first element with that action id, label or option.
    public static Optional<Element> find(List<JsonNode> blocks, String actionOrLabel) {
        return within(blocks)
                .filter(element -> element.actionId().equals(actionOrLabel)
                        || element.label().equals(actionOrLabel)
                        || element.option(actionOrLabel).isPresent())
                .findFirst();
    }

    public static Stream<Element> within(JsonNode block) {
        String id = block.path("block_id").asText();
        return Stream.of(
                        block.path("elements").valueStream(), Stream.of(block.path("accessory"), block.path("element")))
                .flatMap(parts -> parts)
                .filter(part -> part.has("action_id"))
                .map(part -> new Element(id, part));
    }

    public String actionId() {
        return json.path("action_id").asText();
    }

    public String type() {
        return json.path("type").asText();
    }

    /// Whether the app suggests the options while the user types.
    public boolean isTypeahead() {
        return type().equals("external_select");
    }

    public Optional<JsonNode> option(String valueOrLabel) {
        return options(json)
                .filter(option -> option.path("value").asText().equals(valueOrLabel)
                        || option.path("text").path("text").asText().equals(valueOrLabel))
                .findFirst();
    }

    /// The options of an element, whether grouped or not.
    public static Stream<JsonNode> options(JsonNode element) {
        return Stream.concat(
                element.path("options").valueStream(),
                element.path("option_groups")
                        .valueStream()
                        .flatMap(group -> group.path("options").valueStream()));
    }

    public String label() {
        return json.path("text").path("text").asText();
    }
}
