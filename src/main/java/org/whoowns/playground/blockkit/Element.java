package org.whoowns.playground.blockkit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.stream.Stream;

/// An interactive part of a block: a button, a menu, an input.
public record Element(String blockId, JsonNode json) {

    /// All interactive parts of a block, wherever Slack allows them.
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

    public Optional<JsonNode> option(String valueOrLabel) {
        return Stream.concat(
                        json.path("options").valueStream(),
                        json.path("option_groups")
                                .valueStream()
                                .flatMap(group -> group.path("options").valueStream()))
                .filter(option -> option.path("value").asText().equals(valueOrLabel)
                        || option.path("text").path("text").asText().equals(valueOrLabel))
                .findFirst();
    }

    public boolean answersTo(String actionOrLabel) {
        return actionId().equals(actionOrLabel)
                || json.path("text").path("text").asText().equals(actionOrLabel)
                || option(actionOrLabel).isPresent();
    }
}
