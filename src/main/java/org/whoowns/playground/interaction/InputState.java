package org.whoowns.playground.interaction;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.whoowns.playground.blockkit.Element;
import org.whoowns.playground.blockkit.SlackJson;

/// What a person typed and chose in the elements of a message or view, by *block id / action id*.
public record InputState(Map<String, List<String>> byElement) {
    public static final InputState NONE = new InputState(Map.of());

    public InputState {
        byElement = Map.copyOf(byElement);
    }

    public static String key(Element element) {
        return element.blockId() + "/" + element.actionId();
    }

    public List<String> of(Element element) {
        List<String> picked = byElement.get(key(element));
        return (picked == null ? initial(element) : picked.stream())
                .filter(pick -> !pick.isEmpty())
                .toList();
    }

    /// Slack's `state.values`: what every stateful element holds now.
    ObjectNode values(List<JsonNode> layout) {
        ObjectNode values = SlackJson.object();
        layout.stream().flatMap(Element::within).filter(InputState::isStateful).forEach(element -> {
            JsonNode block = values.path(element.blockId());
            ObjectNode held = block instanceof ObjectNode there ? there : values.putObject(element.blockId());
            held.set(element.actionId(), state(element, of(element)));
        });
        return values;
    }

    /// An element's type with what is picked in it, in the field that Slack uses for that type.
    static ObjectNode state(Element element, List<String> picks) {
        ObjectNode json = SlackJson.object().put("type", element.type());
        Optional<String> one = picks.stream().findFirst();
        switch (element.type()) {
            case "static_select", "external_select", "radio_buttons", "overflow" ->
                json.set("selected_option", one.flatMap(element::option).orElse(null));
            case "multi_static_select", "multi_external_select", "checkboxes" ->
                json.set("selected_options", options(element, picks));
            case "users_select" -> json.put("selected_user", one.orElse(null));
            case "channels_select" -> json.put("selected_channel", one.orElse(null));
            case "conversations_select" -> json.put("selected_conversation", one.orElse(null));
            case "multi_users_select" -> picks.forEach(json.putArray("selected_users")::add);
            case "multi_channels_select" -> picks.forEach(json.putArray("selected_channels")::add);
            case "multi_conversations_select" -> picks.forEach(json.putArray("selected_conversations")::add);
            case "datepicker" -> json.put("selected_date", one.orElse(null));
            case "timepicker" -> json.put("selected_time", one.orElse(null));
            default -> json.put("value", one.orElse(null));
        }
        return json;
    }

    /// What an element holds before anybody touched it.
    public static Stream<String> initial(Element element) {
        JsonNode json = element.json();
        Stream<String> options = Stream.concat(
                        Stream.of(json.path("initial_option")),
                        json.path("initial_options").valueStream())
                .map(option -> option.path("value").asText());
        Stream<String> many = Stream.of("initial_users", "initial_channels", "initial_conversations")
                .flatMap(field -> json.path(field).valueStream().map(JsonNode::asText));
        Stream<String> one = Stream.of(
                        "initial_value",
                        "initial_user",
                        "initial_channel",
                        "initial_conversation",
                        "initial_date",
                        "initial_time")
                .map(field -> json.path(field).asText());
        return Stream.of(options, many, one).flatMap(all -> all).filter(pick -> !pick.isEmpty());
    }

    private static ArrayNode options(Element element, List<String> picks) {
        return SlackJson.array(
                picks.stream().flatMap(pick -> element.option(pick).stream()).toList());
    }

    private static boolean isStateful(Element element) {
        return switch (element.type()) {
            case "button", "overflow", "workflow_button" -> false;
            default -> true;
        };
    }
}
